"""The widgets as Python objects: traits, errors, what they put on a page."""

import json
import re
from html import unescape

import ipywidgets
import pytest
from traitlets import TraitError

from ffnbook.widgets import ActivationMicroscope


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
