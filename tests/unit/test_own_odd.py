"""A reader's odd functions: classes, PyTorch's, loud ones, some that raise at times."""

import numpy as np
import pytest
from traitlets import TraitError

from ffnbook.widgets import ActivationMicroscope, InitLab
from ffnbook.widgets.own_call import Trouble
from ffnbook.widgets.own_checks import PRINTS
from ffnbook.widgets.own_function import OwnFunction


class Leaky:
    """A class whose objects are functions."""

    def __init__(self, slope, *, name="leaky"):
        self.slope = slope

    def __call__(self, z):
        return np.where(z > 0, z, self.slope * z)


class Plain:
    def __call__(self, z):
        return np.tanh(z)


@pytest.mark.parametrize("make", [
    ActivationMicroscope, lambda kind: ActivationMicroscope(compare=kind),
    lambda kind: InitLab(activation=kind), lambda kind: InitLab(init=kind),
    lambda kind: ActivationMicroscope(np.tanh, derivative=kind),
    lambda kind: InitLab(activation=np.tanh, derivative=kind),
])  # fmt: skip
def test_a_class_is_told_from_a_function(make):
    words = r"^\w+: Leaky is a class, not .* yet\. Make one of it: Leaky\(0\.1\)\."
    with pytest.raises((TraitError, TypeError), match=words):
        make(Leaky)
    with pytest.raises((TraitError, TypeError), match=r"Make one of it: Plain\(\)"):
        make(Plain)
    widget = ActivationMicroscope("relu")
    with pytest.raises(TraitError, match="Leaky is a class"):
        widget.function = Leaky
    assert widget.function == "relu"


def test_an_object_of_a_class_is_a_function():
    for kind in (ActivationMicroscope, InitLab):
        widget = kind(Leaky(0.1)) if kind is ActivationMicroscope else kind(
            activation=Leaky(0.1))  # fmt: skip
        assert widget.problem == {} and "Leaky" in repr(widget)


def torch_ones():
    torch = pytest.importorskip("torch")

    class Module(torch.nn.Module):
        def __init__(self, start):
            super().__init__()
            self.w = torch.nn.Parameter(torch.tensor([start]))

        def forward(self, z):
            return torch.tanh(self.w * z)

    return torch, Module


def test_torch_s_functions_and_modules_are_explained():
    torch, module = torch_ones()
    for given, what, hint in [
        (torch.tanh, "must be Tensor, not numpy", "f(torch.from_numpy(z)).detach()"),
        (torch.nn.GELU(), "must be Tensor", "f(torch.from_numpy(z)).detach().numpy()"),
        (torch.nn.functional.elu, "raises", "torch.from_numpy(z)"),
        (lambda z: z.clamp(min=0), "no attribute 'clamp'", "torch.from_numpy(z)"),
        (lambda z: module(0.5)(torch.from_numpy(z)).numpy(), "requires grad", "detach"),
        (lambda z: torch.nn.PReLU()(torch.from_numpy(z)), "Type prom", ".double()"),
        (lambda z: torch.tanh(torch.tensor(z, dtype=torch.float32)).numpy(),
         "returns float32 numbers", "no `torch.float32`"),
        (lambda z: torch.tanh(torch.from_numpy(z)), "returns a torch tensor: end", ""),
    ]:  # fmt: skip
        for widget in (ActivationMicroscope(given), InitLab(activation=given)):
            assert what in widget.problem["what"], widget.problem
            assert hint in f"{widget.problem['what']} {widget.problem['hint']}"
    with pytest.raises(TraitError, match=r"GELU is a class.*: GELU\(\)\."):
        ActivationMicroscope(torch.nn.GELU)
    with pytest.raises(TraitError, match=r"Module is a class.*: Module\(0\.1\)\."):
        InitLab(activation=module)


def test_what_the_hint_says_works():
    torch, module = torch_ones()
    for f, want in [(torch.tanh, np.tanh), (torch.nn.ReLU(), lambda z: max(z, 0.0)),
                    (module(0.5), lambda z: np.tanh(0.5 * z)),
                    (torch.nn.PReLU().double(), lambda z: max(z, 0.25 * z))]:
        widget = ActivationMicroscope(
            lambda z, f=f: f(torch.from_numpy(z)).detach().numpy(), z=-0.7)
        assert widget.problem == {}
        assert widget.numbers["value"] == pytest.approx(want(-0.7), rel=1e-12)


def test_the_line_of_a_module_is_found_in_its_forward():
    _, module = torch_ones()
    mine = module(0.5)
    with pytest.raises(Trouble, match=r"requires grad|must be Tensor"):
        OwnFunction(mine).try_out()

    class Broken(type(mine)):
        def forward(self, z):
            return z.nothing

    with pytest.raises(Trouble) as caught:
        OwnFunction(Broken(0.5)).try_out()
    assert caught.value.line[1] == "return z.nothing"


def here_and_there(z):
    if (z > 2.5).any():
        raise ArithmeticError("too far")
    return z


def test_it_is_said_where_a_function_raises():
    assert OwnFunction(here_and_there).f(np.array([-9.0, 1.0])).tolist() == [-9.0, 1.0]
    words = r"raises ArithmeticError: too far, at z = 2\.6 for example\."
    with pytest.raises(Trouble, match=words) as caught:
        OwnFunction(here_and_there).f(np.array([-9.0, 0.5, 2.6, 1.0, 2.4]))
    assert caught.value.line[1] == 'raise ArithmeticError("too far")'
    # Nowhere in particular: it always raises, or only on arrays.
    with pytest.raises(Trouble, match=r"by zero\.$|by zero\. Your"):
        OwnFunction(lambda z: 1 / 0).f(np.array([1.0, 2.0]))
    with pytest.raises(Trouble, match=r"ambiguous") as caught:
        OwnFunction(lambda z: z if z > 0 else 0).f(np.array([1.0, 2.0]))
    assert "for example" not in caught.value.what


def test_what_a_function_prints_is_kept_off_the_page(capsys):
    def loud(z):
        print("called with", z.shape)
        return np.tanh(z)

    def loud_init(shape, rng):
        print(shape)
        return rng.normal(size=shape)

    look = ActivationMicroscope(loud)
    look.mu = 1.0
    lab = InitLab(activation=loud, init=loud_init, depth=2)
    lab.request = {"id": 1, "steps": 3, "lr": 0.1}
    assert lab.steps == 3
    for widget in (look, lab):
        widget._repr_mimebundle_()
    assert capsys.readouterr().out == ""
    assert look.own["function"]["note"].endswith(PRINTS)
    assert lab.own["activation"]["note"].endswith(PRINTS)
    assert lab.own["init"]["note"] == f"loud_init: {PRINTS[0].lower()}{PRINTS[1:]}"
    assert PRINTS not in ActivationMicroscope(np.tanh).own["function"]["note"]


def test_a_slow_function_is_not_called_more_than_needed():
    calls = []

    def slow(z):
        calls.append(z.size)
        return np.tanh(z)

    widget = ActivationMicroscope(slow)
    calls.clear()
    widget.z = -0.5  # neither the axis nor the kinks change
    assert len(calls) <= 10
