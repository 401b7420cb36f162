"""Myths of chapter 4 on gradients in PyTorch and on not clearing them."""

from ffnbook.myths import Myth

CHAPTER = "04-regression"


def words_for_asking():
    import torch

    try:
        asked = torch.zeros(2, grad=True)
    except TypeError as error:
        asked = type(error).__name__
    return {
        "zeros with grad=True": f"{asked}",
        "does a plain tensor ask?": f"{torch.zeros(2).requires_grad}",
        "and with requires_grad=True?": (
            f"{torch.zeros(2, requires_grad=True).requires_grad}"
        ),
        "its .grad before any backward()": f"{torch.zeros(2, requires_grad=True).grad}",
    }


def never_cleared():
    def kept(slope, lr, steps, w=1.0):
        """Largest |w| and largest |sum of slopes| when nothing is ever cleared."""
        total, widest, steepest = 0.0, abs(w), 0.0
        for _ in range(steps):
            total += slope(w)
            w -= lr * total
            widest, steepest = max(widest, abs(w)), max(steepest, abs(total))
        return widest, steepest

    bowl = {n: kept(lambda w: w, 0.5, n) for n in (100, 100_000)}
    even = {n: kept(lambda w: 1.0, 0.5, n)[1] for n in (10, 100, 1000)}
    return {
        "bowl: largest |w| in 100 steps": f"{bowl[100][0]:.3f}",
        "bowl: largest |w| in 100,000 steps": f"{bowl[100_000][0]:.3f}",
        "bowl: largest gradient in 100,000 steps": f"{bowl[100_000][1]:.3f}",
        "even slope 1: gradient after 10, 100, 1000 steps": (
            ", ".join(f"{g:.0f}" for g in even.values())
        ),
    }


MYTHS = [
    Myth(
        id="E4-12",
        chapter=CHAPTER,
        claim="To let PyTorch compute the gradient of a tensor, create it with "
        "`grad=True`.",
        question="What does `torch.zeros(2, grad=True)` give?",
        experiment=words_for_asking,
        refuted=lambda n: n["zeros with grad=True"] == "TypeError",
        truth="The word is `requires_grad=True`. The attribute `.grad` is where the "
        "result is stored; it is None until the first `backward()`. The parameters of "
        "layers such as `torch.nn.Linear` ask by themselves.",
    ),
    Myth(
        id="E4-14",
        chapter=CHAPTER,
        claim="Without clearing, gradients grow exponentially with the number of "
        "steps, which is the exploding gradient problem.",
        question="Gradients are never cleared. How large does w get on the bowl "
        "`w**2 / 2` from w = 1 within 100,000 steps, and how does the gradient grow on "
        "an even slope?",
        experiment=never_cleared,
        refuted=lambda n: (
            float(n["bowl: largest |w| in 100,000 steps"]) < 1.07
            and n["even slope 1: gradient after 10, 100, 1000 steps"] == "10, 100, 1000"
        ),
        truth="Kept gradients are a sum. On a bowl positive and negative ones cancel, "
        "and the parameter swings within fixed bounds (momentum without friction); on "
        "an even slope the sum grows in proportion to the steps. Exponential growth "
        "has other causes: a learning rate beyond the limit, or a product of many "
        "layers (chapter 12).",
    ),
]
