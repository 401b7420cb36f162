"""A myth of chapter 8: who changes the parameters."""

from ffnbook.myths import Myth

CHAPTER = "08-training"


def backward_a_hundred_times():
    import numpy as np

    from ffnbook.data import make_moons
    from ffnbook.losses import BCEWithLogits
    from ffnbook.models import mlp
    from ffnbook.optimizers import GradientDescent

    rng = np.random.default_rng(0)
    X, y = make_moons(200, 0.2, rng)
    y = y[:, None].astype(float)
    net, loss = mlp((2, 5, 1), "tanh", rng=rng), BCEWithLogits()
    optimiser = GradientDescent(net, lr=0.5)
    start = {name: param.copy() for name, param in net.params.items()}

    def moved():
        return max(np.abs(p - start[name]).max() for name, p in net.params.items())

    for _ in range(100):
        loss(net(X), y)
        net.backward(loss.backward())
    after_backward = moved()
    optimiser.step()
    return {
        "largest change of a parameter, 100 times `backward`": f"{after_backward:.3f}",
        "the same after one `step`": f"{moved():.3f}",
    }


MYTHS = [
    Myth(
        id="E4-10",
        chapter=CHAPTER,
        claim="Backpropagation adjusts the parameters.",
        question="Call `backward` a hundred times and nothing else. How far has a "
        "parameter moved? And after one `step` of the optimiser?",
        experiment=backward_a_hundred_times,
        refuted=lambda numbers: (
            [float(v) == 0 for v in numbers.values()] == [True, False]
        ),
        truth="Backpropagation computes gradients. The optimiser changes the "
        "parameters. One can be replaced without the other: momentum and Adam use the "
        "same backward pass as gradient descent.",
    ),
]
