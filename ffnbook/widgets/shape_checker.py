"""The shape checker of chapter 3: which shapes meet, and what is said when not."""

from ffnbook.widgets import shape_checker_still
from ffnbook.widgets.base import BookWidget
from ffnbook.widgets.traits import Choice, Pairs, Whole

CONVENTIONS = ["rows", "columns", "torch"]


def numpy_error(first, second):
    """NumPy's text for `first @ second`, two shapes whose inner sizes differ."""
    return (
        "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc "
        f"signature (n?,k),(k,m?)->(n?,m?) (size {second[0]} is different from "
        f"{first[1]})"
    )


def torch_error(first, second):
    """PyTorch's text for the same product."""
    return (
        "mat1 and mat2 shapes cannot be multiplied "
        f"({first[0]}x{first[1]} and {second[0]}x{second[1]})"
    )


class ShapeChecker(BookWidget):
    """The shapes of a network's matrices, its parameters, the first mismatch.

    `layers` holds (inputs, outputs) of each layer as nn.Linear is told them, so the
    inputs can be wrong. `convention` says how the product is written: "rows"
    X @ W + b, "columns" W @ X + b, "torch" X @ W.T + b. `errors()` gives the texts
    that NumPy and PyTorch raise, `readings()` the numbers on show.
    """

    kind = "shape_checker"
    state_names = ("batch", "features", "layers", "convention")

    batch = Whole(1, 512, 4, help="how many samples X holds")
    features = Whole(1, 999, 10, help="how many features each of them has")
    layers = Pairs(1, 999, 1, 5, ((10, 5), (5, 8)), help="(inputs, outputs) by layer")
    convention = Choice(CONVENTIONS, "rows", help="how the product is written")

    def arriving(self):
        """How many numbers a sample has on its way into each layer."""
        return [self.features, *(outputs for _, outputs in self.layers[:-1])]

    def mismatch(self):
        """The first layer, from 0, whose inputs are not what arrives; or None."""
        for i, (got, (inputs, _)) in enumerate(
            zip(self.arriving(), self.layers, strict=True)
        ):
            if got != inputs:
                return i
        return None

    def shapes(self, i):
        """The shapes of layer i as its formula has them: {"A", "W", "b", "Z"}.

        With "torch", W is stored the other way round: "stored" gives that shape.
        """
        got, (inputs, outputs) = self.arriving()[i], self.layers[i]
        if self.convention == "columns":
            A, W, Z = (got, self.batch), (outputs, inputs), (outputs, self.batch)
            return {"A": A, "W": W, "b": (outputs, 1), "Z": Z}
        A, W, Z = (self.batch, got), (inputs, outputs), (self.batch, outputs)
        found = {"A": A, "W": W, "b": (outputs,), "Z": Z}
        if self.convention == "torch":
            found["stored"] = (outputs, inputs)
        return found

    def errors(self):
        """What the first mismatch raises, by library; empty when all fits."""
        wrong = self.mismatch()
        if wrong is None:
            return {}
        shapes = self.shapes(wrong)
        factors = [shapes["A"], shapes["W"]]
        if self.convention == "columns":
            factors.reverse()
        return {"numpy": numpy_error(*factors), "torch": torch_error(*factors)}

    def parameters(self):
        """(weights, biases) of each layer."""
        return [(inputs * outputs, outputs) for inputs, outputs in self.layers]

    def readings(self):
        """The numbers that the widget shows, by name; no output after a mismatch."""
        weights = sum(w for w, _ in self.parameters())
        biases = sum(b for _, b in self.parameters())
        fits = self.mismatch() is None
        return {
            "weights": weights,
            "biases": biases,
            "parameters": weights + biases,
            "output": self.shapes(len(self.layers) - 1)["Z"] if fits else None,
        }

    def fallback(self):
        """A still picture and a table of the layers."""
        return shape_checker_still.draw(self)
