"""Our tape and our dual numbers against torch, and what they refuse."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from ffnbook import autodiff as ad
from ffnbook.activations import ACTIVATIONS
from ffnbook.autodiff import Dual, Tensor, derivative, topological_order
from ffnbook.autodiff.program import forward_sweep, reverse_sweep, run
from ffnbook.models import mlp
from ffnbook.optimizers import GradientDescent

RNG = np.random.default_rng(0)
A, B = RNG.normal(size=(3, 4)), RNG.uniform(0.5, 2, size=(4, 2))
ROW, ONE = RNG.uniform(0.5, 2, size=4), RNG.uniform(0.5, 2, size=(3, 1))


def both(f, *arrays):
    """Gradients of f(...).sum() by our tape and by torch, one pair an argument."""
    ours = [Tensor(a) for a in arrays]
    (f(*ours) * np.pi).sum().backward()
    theirs = [torch.tensor(a, requires_grad=True) for a in arrays]
    (f(*theirs) * np.pi).sum().backward()
    return [(t.grad, u.grad.numpy()) for t, u in zip(ours, theirs, strict=True)]


@pytest.mark.parametrize(
    ("f", "arrays"),
    [
        (lambda a, b: a + b, (A, ROW)),
        (lambda a, b: a - b, (A, ONE)),
        (lambda a, b: a * b, (ROW, A)),
        (lambda a, b: a / b, (A, ONE)),
        (lambda a, b: b / a, (np.abs(A) + 1, ROW)),
        (lambda a: 2.0 - a * 3.0 + a / 4.0, (A,)),
        (lambda a: 2.0 / (a**2 + 1.0), (A,)),
        (lambda a: -(a**3), (A,)),
        (lambda a, b: a @ b, (A, B)),
        (lambda a, b: (a @ b).T @ a, (A, B)),
        (lambda a: a.reshape(2, 6) * a.reshape(2, 6), (A,)),
        (lambda a: a * a.sum(), (A,)),
        (lambda a: a * a.mean(), (A,)),
        (lambda a, b: a.sum(1) * a.mean(1) * b.sum(1), (A, ONE)),
        (lambda a: (a.sum(0) * a).mean(0), (A,)),
        (lambda a: a * a + a, (A,)),  # one tensor on several paths
    ],
)
def test_operators_agree_with_torch(f, arrays):
    for ours, theirs in both(f, *arrays):
        assert ours.shape == theirs.shape
        np.testing.assert_allclose(ours, theirs, rtol=1e-13)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.integers(1, 3), max_size=3), st.data())
def test_any_broadcast_agrees_with_torch(shape, data):
    cut = data.draw(st.integers(0, len(shape)))
    small = [data.draw(st.sampled_from([1, n])) for n in shape[cut:]]
    x, y = RNG.normal(size=shape), RNG.normal(size=small)
    for ours, theirs in both(lambda a, b: a * b + b, x, y):
        assert np.shape(ours) == theirs.shape
        np.testing.assert_allclose(ours, theirs, rtol=1e-12, atol=1e-14)


def test_exp_and_log_agree_with_torch():
    ours, theirs = Tensor(ONE), torch.tensor(ONE, requires_grad=True)
    (ad.log(ours) * ad.exp(ours)).sum().backward()
    (torch.log(theirs) * torch.exp(theirs)).sum().backward()
    np.testing.assert_allclose(ours.grad, theirs.grad.numpy(), rtol=1e-13)


THEIRS = {
    "logistic": torch.sigmoid, "elu": torch.nn.functional.elu,
    "swish": torch.nn.functional.silu, "softmax": lambda z: torch.softmax(z, -1),
    "hard_tanh": torch.nn.functional.hardtanh, "identity": lambda z: z * 1,
    "hard_logistic": lambda z: torch.clamp(0.25 * z + 0.5, 0, 1),
}  # fmt: skip


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_activations_agree_with_torch(name):
    theirs = THEIRS.get(name) or getattr(torch.nn.functional, name)
    weight = RNG.normal(size=(5, 4))
    z = 2 * RNG.normal(size=(5, 4))
    t, u = Tensor(z), torch.tensor(z, requires_grad=True)
    (ad.activate(t, name) * weight).sum().backward()
    (theirs(u) * torch.tensor(weight)).sum().backward()
    np.testing.assert_allclose(t.grad, u.grad.numpy(), rtol=1e-10, atol=1e-13)


@pytest.mark.parametrize(
    ("ours", "theirs", "pred", "target"),
    [
        (ad.mse, torch.nn.functional.mse_loss, A, A[::-1].copy()),
        (ad.bce, torch.nn.functional.binary_cross_entropy, 1 / (1 + np.exp(-A)),
         (A > 0.3).astype(float)),
        (ad.bce_with_logits, torch.nn.functional.binary_cross_entropy_with_logits, A,
         (A > 0.3).astype(float)),
        (ad.cross_entropy_with_logits, torch.nn.functional.cross_entropy, A,
         np.array([3, 0, 2])),
    ],
)  # fmt: skip
def test_losses_agree_with_torch(ours, theirs, pred, target):
    t, u = Tensor(pred), torch.tensor(pred, requires_grad=True)
    loss, judge = 3.0 * ours(t, target), 3.0 * theirs(u, torch.tensor(target))
    loss.backward()
    judge.backward()
    assert float(loss) == pytest.approx(judge.item(), rel=1e-13)
    np.testing.assert_allclose(t.grad, u.grad.numpy(), rtol=1e-11)


def test_a_network_trained_by_the_tape_is_the_one_trained_by_hand():
    X, y = RNG.normal(size=(40, 2)), RNG.integers(0, 2, size=(40, 1)).astype(float)
    model = mlp([2, 5, 1], "tanh", rng=np.random.default_rng(3))
    tape = {name: Tensor(value.copy()) for name, value in model.params.items()}
    descent = GradientDescent(model, 0.5)
    from ffnbook.losses import BCEWithLogits

    loss = BCEWithLogits()
    for _ in range(200):
        by_hand = loss.forward(model.forward(X), y)
        model.backward(loss.backward())
        descent.step()
        hidden = ad.activate(X @ tape["0.W"] + tape["0.b"], "tanh")
        by_tape = ad.bce_with_logits(hidden @ tape["2.W"] + tape["2.b"], y)
        by_tape.backward()
        for t in tape.values():
            t.value, t.grad = t.value - 0.5 * t.grad, None
    assert float(by_tape) == pytest.approx(by_hand, rel=1e-10)
    for name, value in model.params.items():
        np.testing.assert_allclose(tape[name].value, value, rtol=1e-9)


def test_a_leaf_adds_up_and_a_result_starts_afresh():
    w = Tensor(3.0)
    half = w * 2.0
    for times in (1, 2, 3):
        (half * half).backward()
        assert float(w.grad) == 24.0 * times and float(half.grad) == 12.0
    w.grad = None
    (half * half).backward()
    assert float(w.grad) == 24.0


def test_every_node_comes_after_what_it_was_made_from_and_once():
    a = Tensor(2.0)
    b = a * a
    c = b + a
    d = c * b
    order = topological_order(d)
    assert sorted(map(id, order)) == sorted(map(id, (a, b, c, d)))
    for node in order:
        for parent, _ in node.parents:
            assert order.index(parent) < order.index(node)


def test_a_node_used_twice_waits_for_both_shares():
    a = Tensor(3.0)
    c = a + 1.0  # y = c d, d = 2 c: both c and d lead to y
    (c * (c * 2.0)).backward()
    assert float(c.grad) == 16.0 and float(a.grad) == 16.0


def test_a_long_chain_needs_no_recursion():
    x = Tensor(1.0)
    y = x
    for _ in range(20_000):
        y = y + 1.0
    y.backward()
    assert float(x.grad) == 1.0 and float(y) == 20_001.0


def test_a_power_of_zero_has_the_slope_zero_at_zero():
    x = Tensor([0.0, 2.0])
    (x**0 + x**1).sum().backward()
    assert x.grad.tolist() == [1.0, 1.0]


def test_a_gradient_belongs_to_its_tensor_alone():
    x, seed = Tensor([1.0, 2.0]), np.ones(2)
    x.backward(seed)
    x.grad *= 5.0
    assert seed.tolist() == [1.0, 1.0]
    x.grad = None
    x.sum().backward()
    x.grad *= 5.0  # a sum spreads its gradient over entries that can be written
    assert x.grad.tolist() == [5.0, 5.0]


def test_constants_get_no_gradient_and_are_not_kept_as_parents():
    data, w = np.ones((2, 3)), Tensor(np.ones((3, 1)))
    z = data @ w
    assert [parent for parent, _ in z.parents] == [w]
    assert ad.constant(z).shape == (2, 1) and repr(z) == "Tensor(matmul, shape (2, 1))"


@pytest.mark.parametrize(
    ("act", "error", "words"),
    [
        (lambda: Tensor(A).backward(), ValueError, r"\(3, 4\)\. Use \.sum\(\)"),
        (lambda: Tensor(A).backward(ROW), ValueError, r"shape of the Tensor, \(3, 4\)"),
        (lambda: Tensor(A) + ROW[:3], ValueError, r"add: shapes \(3, 4\) and \(3,\)"),
        (lambda: Tensor(A) @ A, ValueError, r"\(N, D\) and \(D, H\); got \(3, 4\)"),
        (lambda: Tensor(ROW) @ B, ValueError, r"x\[None, :\]"),
        (lambda: Tensor(A) ** Tensor(2.0), TypeError, r"exp\(b \* log\(a\)\)"),
        (lambda: Tensor(Tensor(1.0)), TypeError, "This is a Tensor"),
        (lambda: Tensor("text"), TypeError, "value"),
        (lambda: Tensor(None), TypeError, "got None"),
        (lambda: Tensor(1.0) + None, TypeError, "got None"),
        (lambda: derivative(lambda x: None, 1.0), TypeError, r"f\(x\).*got None"),
        (lambda: Tensor([Tensor(1.0)]), TypeError, "write on the tape"),
        (lambda: np.array(Tensor(A)), TypeError, "write on the tape"),
        (lambda: np.sum(Tensor(A)), TypeError, r"t\.sum\(\)"),
        (lambda: np.exp(Tensor(A)), TypeError, "Tensor"),
        (lambda: ad.mse(Tensor(A), Tensor(A)), TypeError, "target"),
        (lambda: Tensor(A) ** ROW, TypeError, "exponent must be a number"),
        (lambda: Tensor(np.ones((0, 3))).mean(), ValueError, "at least one number"),
        (lambda: float(Tensor(A)), ValueError, "cannot reshape"),
        (lambda: ad.activate(Tensor(A), "rellu"), ValueError, "relu"),
        (lambda: ad.mse(Tensor(A), ROW), ValueError, r"\(3, 4\)"),
        (lambda: Dual(1.0, 1.0) ** Dual(2.0, 0.0), TypeError, r"exp\(b \* log\(a\)\)"),
        (lambda: derivative(lambda x: x, A, ROW), ValueError, "shape of x"),
    ],
)
def test_bad_input_is_explained(act, error, words):
    with pytest.raises(error, match=words):
        act()


def book_example(x, w, b):
    return 1.0 / ((-(w * x + b)).exp() + 1.0)


def test_the_example_of_the_notes_by_both_modes():
    """f = 1 / (exp(-(wx + b)) + 1) at x = 1, w = b = 0: f = 1/2, both slopes 1/4."""
    value, slope = derivative(lambda w: book_example(1.0, w, 0.0), 0.0)
    assert (value, slope) == (0.5, 0.25)
    w, b = Tensor(0.0), Tensor(0.0)
    f = 1.0 / (ad.exp(-(w * 1.0 + b)) + 1.0)
    f.backward()
    assert [float(v) for v in (f, w.grad, b.grad)] == [0.5, 0.25, 0.25]


@pytest.mark.parametrize(
    "f",
    [
        lambda x: x * x * x - 2.0 * x,
        lambda x: (x**2 + 1.0).log() / x,
        lambda x: 3.0 / (x.exp() - 0.5),
        lambda x: (1.0 - x) ** 5 - x,
        lambda x: B.T @ (x @ B * 2.0),
        lambda x: x.apply(np.sin, np.cos),
    ],
)
def test_forward_mode_agrees_with_central_differences(f):
    x, direction = RNG.uniform(0.5, 2, (4, 4)), RNG.normal(size=(4, 4))
    value, slope = derivative(f, x, direction)
    h = 1e-5
    high, low = (derivative(f, x + s * h * direction)[0] for s in (1, -1))
    np.testing.assert_allclose(slope, (high - low) / (2 * h), rtol=1e-7, atol=1e-8)
    assert value.shape == slope.shape


def test_forward_mode_of_a_constant_is_zero():
    value, slope = derivative(lambda x: 5.0, ROW)
    assert value == 5.0 and slope == 0.0


PROGRAM = [
    ("p", "multiply", "w", "x"), ("z", "add", "p", "b"), ("n", "negate", "z"),
    ("e", "exp", "n"), ("s", "plus one", "e"), ("f", "invert", "s"),
    ("g", "double", "f"), ("h", "multiply", "g", "g"),
]  # fmt: skip


def test_both_sweeps_over_a_list_agree_with_the_tape():
    values = run(PROGRAM, {"x": 2.0, "w": 0.5, "b": -0.4})
    w, b = Tensor(0.5), Tensor(-0.4)
    f = 1.0 / (ad.exp(-(w * 2.0 + b)) + 1.0)
    h = (f * 2.0) ** 2
    h.backward()
    back = reverse_sweep(PROGRAM, values, "h")
    assert values["h"] == pytest.approx(float(h), rel=1e-14)
    for name, leaf in (("w", w), ("b", b)):
        assert back[name] == pytest.approx(float(leaf.grad), rel=1e-14)
        along = forward_sweep(PROGRAM, values, name)["h"]
        assert along == pytest.approx(back[name], rel=1e-14)


def test_one_program_runs_in_both_modes():
    def f(w):
        return ad.log(1.0 / (ad.exp(-(w * 2.0 - 0.4)) + 1.0) - 0.1) / w - w

    w = Tensor(0.5)
    f(w).backward()
    assert derivative(f, 0.5)[1] == pytest.approx(float(w.grad), rel=1e-13)
