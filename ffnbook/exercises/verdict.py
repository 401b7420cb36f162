"""What a checker answers: right, wrong with a hint, or not answered yet."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Verdict:
    """status: "right", "wrong" or "open"; message: for the reader; where: detail."""

    status: str
    message: str
    where: str = ""

    @property
    def right(self):
        return self.status == "right"


OPEN = Verdict(
    "open", "Not answered yet. In JupyterLab, replace the `...` and run the cell."
)


def wrong(message, where=""):
    return Verdict("wrong", message, where)
