"""The exercises of chapter 13 that follow a gradient or a step on paper."""

from ffnbook.exercises.kinds import Mistake, NumberExercise

CHAPTER = "13-dying-relu"


def leaky_factor():
    slopes, weights = 0.1**3, 0.5**3
    return slopes * weights


def one_step():
    z = 2.0 * 0.5 + 1.0
    push = (2.0 * 2.0 + 1.0) * 0.8  # (x x + 1) dz
    return z - 0.5 * push


EXERCISES = [
    NumberExercise(
        id="dead-leaky-factor",
        chapter=CHAPTER,
        task="A chain of one unit a layer: three hidden leaky ReLU units with slope "
        "0.1, all with negative net activations, and then the output. The weights "
        "behind the three hidden units are all 0.5. By which factor is the slope of "
        "the loss multiplied from the logit to the first unit's net activation?",
        solution=leaky_factor,
        mistakes=(
            Mistake(0.001, "These are the three slopes. What do the weights do?"),
            Mistake(0.125, "These are the three weights. What do the slopes do?"),
            Mistake(0.05, "This is one layer. There are three."),
            Mistake(0.05**2, "Count again: the first unit's own slope and the output's "
                    "weight belong to the path."),
            Mistake(0.05**4, "Count again: there are three slopes and three weights."),
            Mistake(0.15, "Along a path factors are multiplied, not added."),
            Mistake(0.1**4 * 0.5**3, "Count the slopes: the output has none."),
            Mistake(0.0125, "This has one slope. Each hidden unit has its own."),
            Mistake(0.00125, "Count the slopes: the first unit's own belongs to the "
                    "path."),
            Mistake(2.5e-4, "Count the weights: the one to the output belongs to the "
                    "path."),
            Mistake(1.0, "With negative net activations the slope is not 1."),
            Mistake(1.25e-7, "Is the slope 0.1 or 0.01?"),
        ),
        rtol=1e-2,
        atol=0.0,
    ),
    NumberExercise(
        id="dead-one-step",
        chapter=CHAPTER,
        task="A ReLU unit with one input has w = 0.5 and b = 1. The only sample is x "
        "= 2, and the slope of the loss for the unit's output there is 0.8. What is "
        "its net activation on the sample after a step with rate 0.5?",
        solution=one_step,
        mistakes=(
            Mistake(-2.0, "The rate is missing."),
            Mistake(0.4, "The bias moves as well: that is the 1 in the formula."),
            Mistake(1.6, "The weight moves as well, by the rate times x times the "
                    "slope."),
            Mistake(4.0, "Right size, but a step goes against the slope."),
            Mistake(0.8, "The product is x times x: once for the gradient of w, once "
                    "for its effect on z."),
            Mistake(2.0, "This is the net activation before the step."),
            Mistake(-1.0, "The net activation before the step is w x + b."),
            Mistake(-0.5, "The slope of the loss, 0.8, is missing."),
            Mistake(-0.4, "The bias reads 1, not x: its part of the push is 1."),
            Mistake(2.4, "A step goes against the slope; the weight moves as well."),
            Mistake(3.6, "A step goes against the slope; the bias moves as well."),
            Mistake(1.2, "How far does the change of w move z? It is multiplied by x."),
        ),
        atol=1e-6,
    ),
]
