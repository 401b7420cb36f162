"""Traits that explain themselves when a value is refused."""

import math
from difflib import get_close_matches
from numbers import Integral
from numbers import Real as RealNumber

import traitlets


class Choice(traitlets.TraitType):
    """One of some names. Raises TraitError that lists them."""

    def __init__(self, names, default, **more):
        self.names = list(names)
        super().__init__(default_value=default, **more)
        self.tag(sync=True)

    def validate(self, obj, value):
        if isinstance(value, str) and value in self.names:
            return value
        near = get_close_matches(str(value).lower(), self.names, n=1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        raise traitlets.TraitError(
            f"{self.name} must be one of {', '.join(self.names)}; got {value!r}.{hint}"
        )


class Number(traitlets.TraitType):
    """A finite number in [low, high]. Raises TraitError that gives the limits."""

    kind, wanted = RealNumber, "a number"

    def __init__(self, low, high, default, **more):
        self.low, self.high = low, high
        super().__init__(default_value=default, **more)
        self.tag(sync=True)

    def validate(self, obj, value):
        good = isinstance(value, self.kind) and not isinstance(value, bool)
        if good and math.isfinite(value) and self.low <= value <= self.high:
            return self.plain(value)
        raise traitlets.TraitError(
            f"{self.name} must be {self.wanted} from {self.low} to {self.high}; "
            f"got {value!r}."
        )

    def plain(self, value):
        return float(value)


class Whole(Number):
    """A whole number in [low, high]."""

    kind, wanted = Integral, "a whole number"

    def plain(self, value):
        return int(value)


class Flag(traitlets.TraitType):
    """True or False, and nothing that merely looks like it."""

    def __init__(self, default, **more):
        super().__init__(default_value=default, **more)
        self.tag(sync=True)

    def validate(self, obj, value):
        if isinstance(value, bool):
            return value
        raise traitlets.TraitError(f"{self.name} must be True or False; got {value!r}.")


class Numbers(Number):
    """A tuple of `least` to `most` finite numbers, each in [low, high]."""

    def __init__(self, low, high, least, most, default, **more):
        self.least, self.most = least, most
        super().__init__(low, high, tuple(map(float, default)), **more)

    def validate(self, obj, value):
        try:
            values = list(value)
        except TypeError:
            values = []
        if not self.least <= len(values) <= self.most:
            raise traitlets.TraitError(
                f"{self.name} must hold {self.least} to {self.most} numbers; "
                f"got {value!r}."
            )
        return tuple(super(Numbers, self).validate(obj, v) for v in values)


class Pairs(Whole):
    """A tuple of `least` to `most` pairs of whole numbers, each in [low, high]."""

    def __init__(self, low, high, least, most, default, **more):
        self.least, self.most = least, most
        super().__init__(low, high, tuple(map(tuple, default)), **more)

    def validate(self, obj, value):
        try:
            pairs = [list(pair) for pair in value]
        except TypeError:
            pairs = []
        right = all(len(pair) == 2 for pair in pairs)
        if not right or not self.least <= len(pairs) <= self.most:
            raise traitlets.TraitError(
                f"{self.name} must hold {self.least} to {self.most} pairs of whole "
                f"numbers, such as [(10, 5), (5, 8)]; got {value!r}."
            )
        check = super().validate
        return tuple((check(obj, first), check(obj, last)) for first, last in pairs)


class Names(Choice):
    """A tuple of `least` to `most` names, each one of some; names may come twice."""

    def __init__(self, names, least, most, default, **more):
        self.least, self.most = least, most
        super().__init__(names, tuple(default), **more)

    def validate(self, obj, value):
        good = isinstance(value, list | tuple)
        if not good or not self.least <= len(value) <= self.most:
            raise traitlets.TraitError(
                f"{self.name} must be a list of {self.least} to {self.most} names out "
                f"of {', '.join(self.names)}; got {value!r}."
            )
        return tuple(super(Names, self).validate(obj, name) for name in value)
