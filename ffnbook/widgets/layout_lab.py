"""The layout lab of chapter 7: one Jacobian, two layouts, the order of a chain."""

import numpy as np

from ffnbook.activations import logistic, logistic_grad, softmax
from ffnbook.gradcheck import numerical_gradient
from ffnbook.widgets import layout_lab_still
from ffnbook.widgets.base import BookWidget
from ffnbook.widgets.traits import Choice, Numbers, Whole

EXPRESSIONS = ["linear", "logistic", "weighted", "quadratic", "softmax"]
LAYOUTS = ["numerator", "denominator"]
STEP = 1e-5  # of the central differences


class LayoutLab(BookWidget):
    """The derivatives of a small expression by the vector x, in either layout.

    The expressions: "linear" y = W x, "logistic" y = logistic(W x), "weighted"
    s = v . logistic(W x), "quadratic" s = x . A x, "softmax" p = softmax(x).
    `convention` is the layout: do the rows belong to the numerator, or to x? x has 3
    entries, W (2, 3) and A (3, 3) are given row by row, v has 2. `out` and `into`
    choose an entry, counted from 1: the derivative of output `out` by x number
    `into`. `factors` is how many factors of the chain have been joined, from x on.
    `jacobian()` gives the matrix, `differences()` the same by central differences.
    """

    kind = "layout_lab"
    state_names = (
        "expression", "convention", "x", "W", "A", "v", "out", "into", "factors",
    )  # fmt: skip

    expression = Choice(EXPRESSIONS, "logistic", help="what is differentiated")
    convention = Choice(LAYOUTS, "numerator", help="what the rows belong to")
    x = Numbers(-5, 5, 3, 3, (1.0, 0.5, -0.5), help="the vector x")
    W = Numbers(-5, 5, 6, 6, (0.5, -1, 0.8, 1.2, 0.4, -0.6), help="W, row by row")
    A = Numbers(-5, 5, 9, 9, (1, 1.5, -1, -0.5, 2, 1, 0, 0.4, -1), help="A, row by row")
    v = Numbers(-5, 5, 2, 2, (2.0, -1.0), help="the vector v")
    out = Whole(1, 3, 1, help="the chosen entry: which output")
    into = Whole(1, 3, 2, help="the chosen entry: which x")
    factors = Whole(1, 3, 3, help="how many factors have been joined")

    def value(self, x):
        """The expression at x (3,): an array of 1, 2 or 3 numbers."""
        if self.expression == "softmax":
            return softmax(x)
        if self.expression == "quadratic":
            return np.atleast_1d(x @ np.reshape(self.A, (3, 3)) @ x)
        z = np.reshape(self.W, (2, 3)) @ x
        if self.expression == "linear":
            return z
        y = logistic(z)
        return y if self.expression == "logistic" else np.atleast_1d(self.v @ y)

    def chain(self, layout=None):
        """The factors as they stand in the product, left to right: (name, matrix).

        The name is that of the derivative, such as "dy/dz".
        """
        x, W = np.array(self.x), np.reshape(self.W, (2, 3))
        if self.expression == "softmax":
            p = softmax(x)
            found = [("dp/dx", np.diag(p) - np.outer(p, p))]
        elif self.expression == "quadratic":
            A = np.reshape(self.A, (3, 3))
            found = [("ds/dx", (x @ (A + A.T))[None])]
        elif self.expression == "linear":
            found = [("dy/dx", W)]
        else:
            found = [("dz/dx", W), ("dy/dz", np.diag(logistic_grad(W @ x)))]
            if self.expression == "weighted":
                found.append(("ds/dy", np.array(self.v)[None]))
        # So far the outputs run down the rows, and the factors go from x on.
        if (layout or self.convention) == "denominator":
            return [(name, matrix.T) for name, matrix in found]
        return found[::-1]

    def jacobian(self, layout=None):
        """The derivative of the expression by x, as a matrix in the layout."""
        _, found, *rest = (None, *(matrix for _, matrix in self.chain(layout)))
        for matrix in rest:
            found = found @ matrix
        return found

    def differences(self, layout=None):
        """The same by central differences."""
        x = np.array(self.x)
        found = np.array([
            numerical_gradient(lambda u, i=i: self.value(u)[i], x, h=STEP)
            for i in range(len(self.value(x)))
        ])  # fmt: skip
        return found.T if (layout or self.convention) == "denominator" else found

    def entry(self):
        """(output, x), counted from 0, of the chosen entry; outputs end at the last."""
        return min(self.out, len(self.value(np.array(self.x)))) - 1, self.into - 1

    def readings(self):
        """The numbers that the widget shows, by name."""
        exact, near = self.jacobian("numerator"), self.differences("numerator")
        at = self.entry()
        return {
            "shape": self.jacobian().shape,
            "entry": float(exact[at]),
            "difference": float(near[at]),
            "error": float((abs(exact - near) / np.maximum(1, abs(exact))).max()),
        }

    def fallback(self):
        """A still picture of the matrix and a table of both layouts."""
        return layout_lab_still.draw(self)
