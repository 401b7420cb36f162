"""A reader's activation function in a widget, with its slope."""

import inspect

import numpy as np

from ffnbook._numbers import number, short
from ffnbook._reader_code import last_line
from ffnbook.activations import Activation
from ffnbook.widgets.own_call import Trouble, called, title_of
from ffnbook.widgets.own_checks import class_words, hushed
from ffnbook.widgets.own_slope import differences, find_kinks

PROBE = np.array([-2.3, -0.4, 0.0, 0.7, 1.9])


class OwnFunction:
    """A reader's activation function f and its slope, for arrays of any shape.

    Without a derivative the slope comes from differences. What the functions get
    wrong is raised as Trouble.
    """

    def __init__(self, function, derivative=None):
        if inspect.isclass(derivative):
            raise TypeError(f"derivative: {class_words(derivative)}")
        if derivative is not None and not callable(derivative):
            raise TypeError(
                "derivative must be a Python function of z, such as "
                f"lambda z: 1 - np.tanh(z)**2; got {derivative!r}."
            )
        self.function, self.derivative = function, derivative
        self.title = title_of(function)
        self.slope_title = title_of(derivative, "your derivative")
        self._tried, self._kinks, self.prints = False, {}, False

    def f(self, z):
        """f(z), checked."""
        with hushed(self):
            return called(self.function, z, f"`{self.title}`")

    def grad(self, z):
        """f'(z), checked."""
        if self.derivative is not None:
            with hushed(self):
                return called(self.derivative, z, f"`{self.slope_title}`")
        z = np.asarray(z, dtype=float)
        with np.errstate(all="ignore"):
            slope = differences(self.f, np.atleast_1d(z)).reshape(z.shape)
        # One number is there to be read: 1 and not 0.99999999998.
        return slope if z.ndim else float(f"{slope:.9g}")

    def kinks(self, half):
        """Where f' jumps between -half and half."""
        if half not in self._kinks:  # a dozen calls, and a function may be slow
            self._kinks[half] = find_kinks(self.grad, half)
        return self._kinks[half]

    def activation(self):
        """It as an Activation, for the book's layers."""
        return Activation("own", self.f, self.grad)

    def try_out(self):
        """Once: does it treat each entry by itself, and twice the same?"""
        if self._tried:
            return
        for values, function, title in (
            (self.f, self.function, self.title),
            (self.grad, self.derivative, self.slope_title),
        ):
            together = values(PROBE)
            alone = np.array([values(PROBE[i:i + 1])[0] for i in range(PROBE.size)])
            off = np.abs(together - alone) > 1e-6 * (1 + np.abs(alone))
            if off.any() and function is not None:
                i = int(off.argmax())
                raise Trouble(
                    f"`{title}`: at z = {short(PROBE[i])} it gives "
                    f"{number(alone[i])} alone, and {number(together[i])} among other "
                    "inputs.", last_line(function, PROBE.copy()),
                    "np.vectorize takes the type of the first result, here whole "
                    "numbers: `np.vectorize(f, otypes=[float])`."
                    if isinstance(function, np.vectorize) and not function.otypes else
                    "An activation function works on each entry of z by itself, and "
                    "without chance.")
        self._tried = True
