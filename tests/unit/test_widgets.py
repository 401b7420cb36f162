"""The widgets as Python objects: traits, errors, what they put on a page."""

import json
import re
from html import unescape

import ipywidgets
import numpy as np
import pytest
from traitlets import TraitError

from ffnbook.widgets import ActivationMicroscope, InitLab


def page_of(widget):
    return widget._repr_mimebundle_()[0]["text/html"]


def test_the_page_holds_the_state_and_the_still_picture():
    html = page_of(ActivationMicroscope(function="relu", z=-0.5))
    state = json.loads(unescape(re.search(r'state="([^"]*)"', html)[1]))
    assert state["function"] == "relu" and state["z"] == -0.5
    assert list(state) == sorted(state)
    assert re.search(r'<img alt="[^"]+"', html) and "<table>" in html
    assert "NaN" not in html and "nan" not in html


def test_the_page_is_the_same_every_time():
    first, second = ActivationMicroscope(z=0.1 + 0.2), ActivationMicroscope(z=0.1 + 0.2)
    assert page_of(first) == page_of(second)
    assert "&quot;z&quot;: 0.3}" in page_of(first)


def test_repr_is_the_call_that_makes_the_widget():
    assert repr(ActivationMicroscope()) == "ActivationMicroscope()"
    widget = ActivationMicroscope(z=2, function="gelu")
    assert repr(widget) == "ActivationMicroscope(function='gelu', z=2.0)"
    assert widget._repr_mimebundle_()[0]["text/plain"] == repr(widget)


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ({"function": "Relu"}, "one of logistic, tanh, relu.*mean 'relu'"),
        ({"function": "softmax"}, "must be one of"),
        ({"z": float("nan")}, "a number from -10 to 10; got nan"),
        ({"sigma": 0}, "sigma must be a number from 0.05 to 5; got 0"),
        ({"z": "1"}, "got '1'"),
        ({"n": 2.5}, "n must be a whole number from 10 to 10000; got 2.5"),
        ({"seed": True}, "whole number"),
    ],
)
def test_a_bad_value_is_refused_with_the_allowed_ones(setting, words):
    with pytest.raises(TraitError, match=words):
        ActivationMicroscope(**setting)
    widget = ActivationMicroscope()
    before = repr(widget)
    with pytest.raises(TraitError, match=words):
        for name, value in setting.items():
            setattr(widget, name, value)
    assert repr(widget) == before


def test_an_unknown_setting_is_refused_with_the_known_ones():
    with pytest.raises(TypeError, match=r"functon.*Did you mean .function."):
        ActivationMicroscope(functon="relu")


def test_several_instances_live_side_by_side():
    # AnyWidget makes a subclass for each instance; see BookWidget.__init_subclass__.
    one, two = ActivationMicroscope(), ActivationMicroscope()
    assert one._esm == two._esm and "FFN.afm('microscope')" in one._esm


def test_observe_and_link_work_as_with_any_ipywidget():
    widget, seen = ActivationMicroscope(), []
    widget.observe(lambda change: seen.append(change["new"]), names="z")
    control = ipywidgets.FloatSlider(min=-10, max=10, step=0.1)
    ipywidgets.link((widget, "z"), (control, "value"))
    assert control.value == 1.0
    control.value = 2.5
    assert widget.z == 2.5 and seen == [2.5]
    widget.z = -1
    assert control.value == -1
    assert ipywidgets.VBox([widget, control]).children == (widget, control)


def trained(lab, steps=3):
    """Pretend that the page has trained the lab, with NumPy's numbers."""
    twin = lab.experiment()
    twin.train(steps)
    values = [array.ravel() for array in twin.model.params.values()]
    lab.weights, lab.steps = np.concatenate(values).tobytes(), steps
    return twin.model


def test_the_lab_s_network_is_that_of_ffnbook():
    lab = InitLab(depth=2, width=5, activation="leaky_relu", slope=0.2, seed=3)
    first = lab.parameters()
    assert {k: v.shape for k, v in first.items()} == {
        "0.W": (2, 5), "0.b": (5,), "2.W": (5, 5), "2.b": (5,),
        "4.W": (5, 1), "4.b": (1,),
    }  # fmt: skip
    its = trained(lab).params
    assert all((lab.parameters()[name] == its[name]).all() for name in its)
    X = np.ones((3, 2))
    assert (lab.network()(X) == trained(lab)(X)).all()


def test_a_new_network_forgets_what_was_trained():
    lab = InitLab(depth=2)
    trained(lab)
    lab.lr = 1.0
    assert lab.steps == 3
    lab.width = 6
    assert lab.steps == 0 and lab.weights == b""
    lab.steps, lab.weights = 3, b"12345678"
    with pytest.raises(ValueError, match=r"weights hold 1 numbers, but .* has \d+"):
        lab.parameters()


@pytest.mark.parametrize(
    "state",
    [
        {"activation": "relu", "bias": -8},
        {"init": "zeros", "activation": "tanh"},
        {"activation": "identity", "std": 3, "depth": 30, "width": 64, "bias": 0},
        {"activation": "logistic", "std": 0.001, "depth": 30},
        {"depth": 1},
    ],
)
def test_the_lab_s_still_picture_copes_with_extremes(state):
    html = page_of(InitLab(**state))
    assert "NaN" not in html and "nan" not in html and "inf" not in html
    assert html.count("<tr>") == InitLab(**state).depth + 2
