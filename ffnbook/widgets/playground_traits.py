"""The playground's lists: layers, a choice for each layer, points drawn by hand."""

from numbers import Integral

import traitlets

from ffnbook.widgets.traits import Choice, Number, Numbers


class Wholes(Numbers):
    """A tuple of `least` to `most` whole numbers, each in [low, high]."""

    kind, wanted = Integral, "a whole number"

    def __init__(self, low, high, least, most, default, **more):
        super().__init__(low, high, least, most, (), **more)
        self.default_value = tuple(default)

    def plain(self, value):
        return int(value)


class Choices(Choice):
    """A tuple of `count` names, one for each layer. One name stands for all of them,
    and a shorter list is filled up with its last name."""

    def __init__(self, names, count, default, **more):
        self.count = count
        super().__init__(names, (default,) * count, **more)

    def validate(self, obj, value):
        values = [value] if isinstance(value, str) else list(value)
        if not 1 <= len(values) <= self.count:
            raise traitlets.TraitError(
                f"{self.name} must be one name, or a list of 1 to {self.count} names; "
                f"got {value!r}."
            )
        checked = [super(Choices, self).validate(obj, v) for v in values]
        return tuple(checked + checked[-1:] * (self.count - len(checked)))


class Points(Number):
    """At most `most` points (x1, x2, class), class 0 or 1; an (n, 3) array will do.

    Raises TraitError that names the row.
    """

    def __init__(self, low, high, most, **more):
        self.most = most
        super().__init__(low, high, (), **more)

    def validate(self, obj, value):
        try:
            rows = [tuple(map(float, row)) for row in value]
        except (TypeError, ValueError):
            raise traitlets.TraitError(
                f"{self.name} must be rows of three numbers, (x1, x2, class); "
                f"got {value!r}."
            ) from None
        if len(rows) > self.most:
            raise traitlets.TraitError(
                f"{self.name} may hold {self.most} points; got {len(rows)}."
            )
        for i, row in enumerate(rows):
            good = len(row) == 3 and row[2] in (0, 1)
            if not (good and all(self.low <= x <= self.high for x in row[:2])):
                raise traitlets.TraitError(
                    f"{self.name}[{i}] must be (x1, x2, class) with x1 and x2 from "
                    f"{self.low} to {self.high} and class 0 or 1; got {row}."
                )
        return tuple((a, b, int(c)) for a, b, c in rows)
