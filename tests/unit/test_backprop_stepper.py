"""The backprop stepper: what it shows is what NumPy computes, right and broken."""

import contextlib
import io

import numpy as np
import pytest
from traitlets import TraitError

from ffnbook.gradcheck import relative_error
from ffnbook.widgets import BackpropStepper
from ffnbook.widgets.backprop_broken import MISTAKES, backward, place
from ffnbook.widgets.backprop_conventions import CONVENTIONS, slipped
from ffnbook.widgets.backprop_stepper import ACTIVATIONS, LOSSES, NETWORKS
from tools.bundle import ENTRY
from tools.node import run_module

CE = "cross_entropy_with_logits"


def random_states(count, seed=0):
    """States of all kinds; every mistake comes up many times."""
    rng, out = np.random.default_rng(seed), []
    while len(out) < count:
        network, loss = rng.choice(NETWORKS), rng.choice(LOSSES)
        if loss == CE and network.endswith("-1"):
            continue
        out.append({
            "network": str(network), "loss": str(loss),
            "activation": str(rng.choice(ACTIVATIONS)),
            "convention": str(rng.choice([*CONVENTIONS])),
            "mistake": [*MISTAKES][len(out) % len(MISTAKES)],
            "layer": int(rng.integers(1, 4)), "samples": int(rng.integers(1, 5)),
            "seed": int(rng.integers(10_000)),
        })  # fmt: skip
    return out


STATES = random_states(180)
CODED = STATES[:45]
SCRIPT = """
import { backpropNumPy, backpropTorch } from "./codegen.js";
import { measure } from "./backprop_numbers.js";
output(input.map((state) => {
  const found = measure(state);
  return { wrong: found.wrong, loss: found.loss,
    stop: found.stopped && [found.stopped.name,
      found.stopped.error.kind, found.stopped.error.message],
    numpy: backpropNumPy(found, state), torch: backpropTorch(found, state) };
}));
"""


@pytest.fixture(scope="module")
def written():
    states = [BackpropStepper(**state).state() for state in STATES]
    return run_module(SCRIPT, states, folder=ENTRY.parent)


def test_the_widget_marks_what_the_mistake_really_makes_wrong(written):
    marked = 0
    for state, shown in zip(STATES, written, strict=True):
        widget = BackpropStepper(**state)
        assert shown["wrong"] == widget.wrong(), state
        stop = widget.stop()
        told = [stop[0], type(stop[1]).__name__, str(stop[1])] if stop else None
        assert shown["stop"] == told, state
        marked += bool(shown["wrong"])
    assert marked > 80


@pytest.mark.parametrize("network", ["2-2-3", "3-3-3-3", "3-4-3-2"])
@pytest.mark.parametrize("loss", LOSSES)
def test_gradients_agree_with_central_differences(network, loss):
    widget = BackpropStepper(network=network, loss=loss, samples=3)
    true, slopes = widget.gradients(), widget.differences()
    assert list(true) == list(slopes) == widget.operators()[-len(true) :]
    for name, array in true.items():
        assert array.shape == slopes[name].shape
        assert relative_error(array, slopes[name]) < 1e-8, name
    for name, array in widget.parameters().items():
        assert true[f"d{name}"].shape == array.shape


@pytest.mark.parametrize("convention", CONVENTIONS)
def test_without_a_mistake_the_conventions_give_transposes(convention):
    widget = BackpropStepper(network="3-4-3-2", loss=CE, samples=4)
    true = widget.gradients()
    widget.convention = convention
    found, stop = widget.broken_gradients(), widget.stop()
    assert stop is None and widget.wrong() == []
    way = CONVENTIONS[convention]
    for name, array in true.items():
        flip = way.flip_weights if "W" in name else way.flip_samples
        np.testing.assert_allclose(found[name], array.T if flip else array, rtol=1e-12)


def test_the_mistakes_by_hand():
    """Two of them written out here, on a network small enough to check by eye."""
    widget = BackpropStepper(network="2-3-1", mistake="slope_at_a", layer=1)
    p, X = widget.parameters(), widget.pass_().X
    A1 = np.tanh(X @ p["W1"] + p["b1"])
    dZ2 = (1 / (1 + np.exp(-(A1 @ p["W2"] + p["b2"]))) - widget.pass_().y) / 2
    dZ1 = (dZ2 @ p["W2"].T) * (1 - np.tanh(A1) ** 2)
    np.testing.assert_allclose(widget.broken_gradients()["dW1"], X.T @ dZ1, rtol=1e-12)
    assert widget.wrong() == ["dZ1", "dW1", "db1"]
    widget.mistake = "index_slip"  # the third entry takes the row of M_2 = 1
    dA1 = dZ2 @ p["W2"][[0, 1, 0]].T
    np.testing.assert_allclose(widget.broken_gradients()["dA1"], dA1, rtol=1e-12)
    assert widget.wrong() == ["dA1", "dZ1", "dW1", "db1"]


def test_the_slip_and_its_place():
    W = np.arange(12.0).reshape(4, 3)
    np.testing.assert_array_equal(slipped(W, 0), W[[0, 1, 2, 2]])
    with pytest.raises(IndexError, match="index 3 is out of bounds for axis 1"):
        slipped(W, 1)
    assert [place("forget_W", k, 3) for k in (1, 2, 3)] == [2, 2, 3]
    assert [place("slope_at_a", k, 3) for k in (1, 2, 3)] == [1, 2, 2]
    assert place("wrong_sign", 2, 3) == 0


def execute(code):
    """The code's variables, what it printed, and what it raised."""
    assert code.endswith("\n") and not code.endswith("\n\n")
    assert "undefined" not in code and "NaN" not in code
    for line in code.split("\n"):
        assert line == line.rstrip() and len(line) <= 88 and "\t" not in line
    printed, space, raised = io.StringIO(), {"__name__": "__main__"}, None
    with contextlib.redirect_stdout(printed):
        try:
            exec(compile(code, "copied code", "exec"), space)
        except (ValueError, IndexError) as error:
            raised = error
    return space, printed.getvalue(), raised


@pytest.mark.parametrize("i", range(len(CODED)))
def test_the_copied_numpy_code_gives_the_widget_s_gradients(written, i):
    widget = BackpropStepper(**CODED[i])
    space, printed, raised = execute(written[i]["numpy"])
    found, stop = backward(widget.pass_())
    assert (type(raised), str(raised)) == (
        (type(stop[1]), str(stop[1])) if stop else (type(None), "None"))
    for name, array in found.items():
        np.testing.assert_allclose(space[name], array, rtol=1e-9, atol=1e-12)
    if not stop:
        loss = widget.pass_().forward()["loss"]
        assert f"loss {loss:.10g}"[:12] in printed
        assert all(f"{name} [" in printed for name in found)


@pytest.mark.parametrize("i", range(0, len(CODED), 2))
def test_the_copied_pytorch_code_gives_the_true_gradients(written, i):
    it = BackpropStepper(**CODED[i]).pass_()
    space, printed, _ = execute(written[i]["torch"])
    for name, array in it.gradients().items():
        got = space[name[1:]].grad.numpy()
        np.testing.assert_allclose(got, it.shown(name, array), rtol=1e-7, atol=1e-10)
        assert f"{name} [" in printed


# Outputs of exactly 1 and 0 on the wrong side, and scores 1000 and more apart.
AT_THE_EDGE = [
    {"loss": "bce", "activation": "relu", "inputs": [5] * 4, "targets": [0, 0],
     "weights": [5] * 13},
    {"loss": "bce", "activation": "relu", "inputs": [5] * 4, "targets": [1, 1],
     "weights": [5] * 9 + [-5] * 4, "convention": "columns"},
    {"loss": "bce", "activation": "relu", "inputs": [5] * 4, "targets": [0, 1],
     "weights": [5] * 9 + [-5] * 4, "convention": "torch"},
    *({"network": "2-2-3", "loss": CE, "activation": "relu", "inputs": [5] * 4,
       "targets": [0, 1], "convention": way,
       "weights": [5] * 6 + [-5, 5, 0] * 2 + [0, 0, 0]} for way in CONVENTIONS),
]  # fmt: skip


@pytest.mark.parametrize("library", ["numpy", "torch"])
@pytest.mark.filterwarnings("error:divide by zero", "ignore:overflow")
def test_the_copied_code_prints_the_widget_s_loss_where_p_is_0_or_1(library):
    widgets = [BackpropStepper(**state) for state in AT_THE_EDGE]
    out = run_module(SCRIPT, [w.state() for w in widgets], folder=ENTRY.parent)
    for widget, shown in zip(widgets, out, strict=True):
        it = widget.pass_()
        loss = it.forward()["loss"]
        assert np.isfinite(loss) and loss > 40 and shown["loss"] == pytest.approx(loss)
        _, printed, raised = execute(shown[library])
        assert raised is None and "nan" not in printed and "inf" not in printed
        said = float(printed.split()[1])
        assert said == pytest.approx(loss, rel=1e-9), (it.convention, it.loss)


def test_numbers_that_do_not_fit_are_refused_and_dropped():
    with pytest.raises(TraitError, match="weights must hold 13 numbers for a 2-3-1"):
        BackpropStepper(weights=[1, 2, 3])
    with pytest.raises(TraitError, match="needs two outputs or more; 2-3-1 has one"):
        BackpropStepper(loss=CE)
    widget = BackpropStepper(weights=np.linspace(-1, 1, 13), inputs=[1, 2, 3, 4])
    assert widget.parameters()["W1"][0, 0] == -1 and widget.pass_().X[1, 1] == 4
    widget.samples = 3
    assert widget.inputs == () and len(widget.weights) == 13
    widget.network = "2-2-3"
    assert widget.weights == ()
    with widget.hold_trait_notifications():  # as a message from the page does
        widget.network, widget.weights, widget.loss = "2-2-1", [0.5] * 9, "mse"
    assert widget.weights == (0.5,) * 9
    assert repr(BackpropStepper(mistake="forget_W")) == (
        "BackpropStepper(mistake='forget_W')")


def test_targets_are_fitted_to_the_loss():
    widget = BackpropStepper(network="2-2-3", loss=CE, targets=[4.2, -1])
    assert widget.pass_().y.tolist() == [2, 0]
    widget = BackpropStepper(targets=[1.5, 0.25])
    assert widget.pass_().y.ravel().tolist() == [1.0, 0.25]


def test_an_output_as_good_as_1_is_no_mistake():
    """BCE divides by p (1 - p), which may be 0; no difference can be taken there."""
    widget = BackpropStepper(loss="bce", activation="relu", weights=[5] * 13,
                             inputs=[5] * 4, targets=[1, 0])  # fmt: skip
    assert widget.pass_().forward()["A2"].min() == 1 and widget.wrong() == []
    assert all(np.isfinite(a).all() for a in widget.broken_gradients().values())
    assert np.isnan(widget.differences()["dA2"]).all()
    assert "–" in widget.fallback() and np.isfinite(widget.readings()["error"])


def test_the_still_picture_tells_right_from_wrong():
    html = BackpropStepper().fallback()
    assert html.count("<td>right</td>") == 7 and "wrong" not in html
    broken = BackpropStepper(mistake="forget_W").fallback()
    assert broken.count("<td>wrong</td>") == 4 and "forget_W is made" in broken
    stopped = BackpropStepper(network="2-2-3", mistake="forget_W").fallback()
    assert "NumPy stops at dZ¹: operands could not be broadcast" in stopped
    for state in STATES[:20]:
        html = BackpropStepper(**state).fallback()
        assert "nan" not in html.lower() and len(html) < 20_000
