"""Myths of chapter 7: the order of factors, a lost transpose, a lost sign."""

from ffnbook.myths import Myth

CHAPTER = "07-backpropagation"


def order_of_the_factors():
    import numpy as np

    A, B = np.array([[1.0, 2.0], [0.0, 1.0]]), np.array([[1.0, 0.0], [3.0, 1.0]])

    def z(x):  # x to y = A x to z = B y, all of size 2
        return B @ (A @ x)

    def meter(j, h=1e-5):  # the slopes of z for entry j of x
        e = h * np.eye(2)[j]
        return (z(e) - z(-e)) / (2 * h)

    def rows(M):
        return "; ".join(", ".join(f"{v + 0:.0f}" for v in row) for row in M)

    measured = np.array([meter(0), meter(1)]).T  # rows like z: numerator layout
    return {
        "measured, a row for each entry of z": rows(measured),
        "numerator layout, from z to x: B A": rows(B @ A),
        "the other order: A B": rows(A @ B),
        "measured, a row for each entry of x": rows(measured.T),
        "denominator layout, from x to z: A' B'": rows(A.T @ B.T),
    }


def delta_without_transpose():
    import numpy as np

    delta, a = np.array([0.5, -1.0, 0.2]), np.array([0.3, 0.8, -0.6])
    W, h = np.zeros((3, 3)), 1e-5  # columns, as in theory books: z = W a

    def loss(W):
        return delta @ (W @ a)  # its slope for z is delta

    meter = np.zeros((3, 3))
    for i in np.ndindex(3, 3):
        E = np.zeros((3, 3))
        E[i] = h
        meter[i] = (loss(W + E) - loss(W - E)) / (2 * h)
    outer = delta[:, None] @ a[None, :]
    return {
        "shape of W, and of its gradient": str(W.shape),
        "`delta @ a`": f"one number, {delta @ a:.2f}",
        "`delta * a`": f"{(delta * a).shape}, three numbers",
        "`delta[:, None] @ a[None, :]`": str(outer.shape),
        "the last one, off the meter by": f"{abs(outer - meter).max():.3f}",
    }


def both_with_a_plus():
    import numpy as np

    def ratio(h):  # as it is often printed
        return (np.exp(1 + h) - np.exp(1 + h)) / (2 * h)

    def forward(h):
        return (np.exp(1 + h) - np.exp(1)) / h

    def central(h):
        return (np.exp(1 + h) - np.exp(1 - h)) / (2 * h)

    return {
        "slope of exp at 1": f"{np.exp(1):.4f}",
        "as printed": f"{ratio(0.01):.4f}",
        "forward, h = 0.01": f"{forward(0.01):.4f}",
        "central, h = 0.01": f"{central(0.01):.4f}",
        "error of forward, 0.01 against 0.001": (
            f"{(forward(0.01) - np.e) / (forward(0.001) - np.e):.0f} times"
        ),
        "error of central, 0.01 against 0.001": (
            f"{(central(0.01) - np.e) / (central(0.001) - np.e):.0f} times"
        ),
    }


MYTHS = [
    Myth(
        id="E1-9",
        chapter=CHAPTER,
        claim="The two layouts may be mixed, as is usual: the factors of a chain rule "
        "can be written in either order.",
        question="All sizes are 2, so any order multiplies. Does any order give the "
        "slopes?",
        experiment=order_of_the_factors,
        refuted=lambda n: (
            n["the other order: A B"] != n["measured, a row for each entry of z"]
            and n["numerator layout, from z to x: B A"]
            == n["measured, a row for each entry of z"]
        ),
        truth="Numerator layout multiplies from the result back to x, denominator "
        "layout from x on to the result. Each is right throughout; one order with the "
        "other's tables is wrong, and with square tables no shape complains. Fix one.",
    ),
    Myth(
        id="E1-14",
        chapter=CHAPTER,
        claim="The gradient of the weights is the error term times the input of the "
        "layer, `delta · a`.",
        question="A layer has 3 inputs and 3 units, so delta and a have 3 numbers "
        "each, and W has 9. What does `delta @ a` give?",
        experiment=delta_without_transpose,
        refuted=lambda n: (
            n["`delta[:, None] @ a[None, :]`"] == n["shape of W, and of its gradient"]
        ),
        truth="Every weight joins one input with one unit, so every input meets "
        "every error term: a table of all products, the outer product. In columns it "
        "is `delta aᵀ`, in rows `aᵀ delta`. Without the transpose nothing fits W.",
    ),
    Myth(
        id="E1-16",
        chapter=CHAPTER,
        claim="The central difference is `(f(x + h) - f(x + h)) / 2h`.",
        question="What does this formula say about the slope of any function?",
        experiment=both_with_a_plus,
        refuted=lambda n: float(n["as printed"]) == 0,
        truth="It is always 0. One of the two signs is a minus: "
        "`(f(x + h) - f(x - h)) / 2h`. Then the error shrinks a hundredfold when h "
        "shrinks tenfold; that of the forward difference only tenfold.",
    ),
]
