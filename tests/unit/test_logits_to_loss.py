"""Logits to loss in Python: its numbers, and what it refuses."""

import numpy as np
import pytest
from traitlets import TraitError

from ffnbook.gradcheck import numerical_gradient
from ffnbook.widgets import LogitsToLoss
from ffnbook.widgets.logits_to_loss import LOSSES, OUTPUTS

each = pytest.mark.parametrize(
    ("output", "loss"), [(output, loss) for output in OUTPUTS for loss in LOSSES]
)


@each
def test_the_gradient_is_the_loss_s_slope(output, loss):
    setting = {"output": output, "loss": loss, "temperature": 1.7, "shift": 0.4}
    z = np.array([1.2, -0.7, 2.2, 0.1, -3.0])
    slope = numerical_gradient(
        lambda z: LogitsToLoss(logits=tuple(z), target=3, **setting).value(), z
    )
    got = LogitsToLoss(logits=tuple(z), target=3, **setting).gradient()
    np.testing.assert_allclose(got, slope, rtol=1e-6, atol=1e-9)


@each
def test_the_loss_is_pytorch_s(output, loss):
    torch = pytest.importorskip("torch")
    widget = LogitsToLoss(output=output, loss=loss, temperature=0.6, shift=-1)
    u, y = torch.from_numpy(widget.seen()), torch.from_numpy(widget.label())
    scores = torch.softmax(u, 0) if output == "softmax_twice" else u
    alone = output == "sigmoid"
    if loss == "mse":
        out = torch.sigmoid(u) if alone else torch.softmax(scores, 0)
        want = torch.nn.functional.mse_loss(out, y)
    elif alone:
        want = torch.nn.functional.binary_cross_entropy_with_logits(u, y)
    else:
        want = torch.nn.functional.cross_entropy(scores, torch.tensor(widget.target))
    assert widget.value() == pytest.approx(want.item(), rel=1e-12)


@each
def test_no_logits_go_below_the_floor(output, loss):
    rng = np.random.default_rng(0)
    for scale in (1, 5, 10):
        z = tuple(np.clip(scale * rng.standard_normal(6), -10, 10))
        widget = LogitsToLoss(logits=z, output=output, loss=loss)
        assert widget.value() >= widget.floor()
    best = (-10.0, 10.0, -10.0, -10.0)
    reached = LogitsToLoss(logits=best, output=output, loss=loss)
    assert reached.value() == pytest.approx(reached.floor(), abs=1e-4)


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ({"logits": (1, 2)}, "logits must hold 3 to 10 numbers; got"),
        ({"logits": 3}, "logits must hold 3 to 10 numbers; got 3"),
        ({"logits": (1, 2, 11)}, "from -10 to 10; got 11"),
        ({"logits": (1, 2, float("nan"))}, "got nan"),
        ({"logits": ("1", "2", "3")}, "got '1'"),
        ({"target": 4}, "target must be below 4, the number of logits; got 4"),
        ({"output": "softmax2"}, "must be one of softmax, softmax_twice, sigmoid"),
    ],
)
def test_a_bad_value_is_refused_with_the_allowed_ones(setting, words):
    with pytest.raises(TraitError, match=words):
        LogitsToLoss(**setting)


def test_logits_and_target_change_together_or_in_order():
    widget = LogitsToLoss(target=3)
    with pytest.raises(TraitError, match=r"logits must be 4 or more.*target is 3"):
        widget.logits = (1, 2, 3)
    assert len(widget.logits) == 4
    with widget.hold_trait_notifications():  # as a message from the page does
        widget.logits, widget.target = (1, 2, 3), 2
    assert widget.logits == (1.0, 2.0, 3.0) and widget.target == 2
    assert LogitsToLoss(logits=[0] * 10, target=9).target == 9
    assert LogitsToLoss(logits=np.arange(3)).logits == (0.0, 1.0, 2.0)
    three = LogitsToLoss(logits=[1, 2, 3])
    assert repr(three) == "LogitsToLoss(logits=(1.0, 2.0, 3.0))"
