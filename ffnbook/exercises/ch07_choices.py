"""Exercises of chapter 7 without code: a price, an order, and two diagnoses."""

from ffnbook.exercises.kinds import ChoiceExercise, Mistake, NumberExercise

CHAPTER = "07-backpropagation"


def passes_for_one_gradient():
    knobs = (784 + 1) * 256 + (256 + 1) * 10
    return 2 * knobs


EXERCISES = [
    NumberExercise(
        id="ch07-passes",
        chapter=CHAPTER,
        task="How many forward passes do central differences need for one gradient of "
        "a 784-256-10 network with biases?",
        solution=passes_for_one_gradient,
        mistakes=(
            Mistake(203530, "This is the number of parameters. Each needs two passes."),
            Mistake(
                2 * (784 * 256 + 256 * 10),
                "Two for each weight. The biases count, too.",
            ),
            Mistake(
                784 * 256 + 256 * 10, "These are the weights. Add biases; two for each."
            ),
            Mistake(203531, "This is the forward difference, which shares one pass."),
            Mistake(
                2 * (203530 - 10),
                "Almost: the output layer has biases, too, ten of them.",
            ),
            Mistake(2 * (784 + 1) * 256, "This is the first layer alone."),
            Mistake(
                2 * 203530 + 1,
                "The value at the point itself is not used: two passes for each "
                "parameter, and that is all.",
            ),
            Mistake(784 * 256 * 10, "The layers add up; and each knob needs two."),
            Mistake(2 * 784 * 256 * 10, "The layers add up; they do not multiply."),
        ),
        rtol=1e-9,
    ),
    ChoiceExercise(
        id="ch07-order",
        chapter=CHAPTER,
        task="x has 5 entries, y has 3, z has 2; x leads to y and y to z. In "
        "denominator layout, what is the table of slopes of z for x?",
        options={
            "a": "∂z/∂y · ∂y/∂x, of shape 2 × 5",
            "b": "∂y/∂x · ∂z/∂y, of shape 5 × 2",
            "c": "∂z/∂y · ∂y/∂x, of shape 5 × 2",
            "d": "∂y/∂x ⊙ ∂z/∂y, entry by entry",
        },
        answer="b",
        hints={
            "a": "This is right in numerator layout, where the rows belong to z.",
            "c": "Write the shapes under it: here ∂z/∂y is 3 × 2 and ∂y/∂x is 5 × 3. "
            "They do not multiply in this order.",
            "d": "Each entry of x reaches each entry of z on three ways, through y. "
            "They must be added up.",
        },
        why="5 × 3 times 3 × 2: the chain is read from x on.",
    ),
    ChoiceExercise(
        id="ch07-broken",
        chapter=CHAPTER,
        task="A network has three linear layers with tanh between them. Someone forgot "
        "W in the backward step of layer 2 and passes dZ2 itself down as dA1 (all "
        "layers have the same width, so nothing complains). Whose gradients, dW and "
        "db, are wrong?",
        options={
            "a": "those of layer 1 only",
            "b": "those of layers 1 and 2",
            "c": "those of layers 2 and 3",
            "d": "those of all three",
        },
        answer="a",
        hints={
            "b": "dW2 and db2 are made of A1 and dZ2, and both are still right. What "
            "goes wrong is what layer 2 hands down.",
            "c": "The walk goes from layer 3 to layer 1. Layer 3 is done before the "
            "mistake happens.",
            "d": "Layer 3 was done before the mistake was met.",
        },
        why="A mistake spoils what comes after it on the way back. So look first at "
        "the last layer whose gradient is wrong, and at what was handed to it.",
    ),
    ChoiceExercise(
        id="ch07-blind",
        chapter=CHAPTER,
        task="Someone checks the gradients with a single sample and finds no fault. "
        "With a batch of 32 they are wrong. Which mistake fits?",
        options={
            "a": "the slope of tanh is taken at a instead of z",
            "b": "the 1/N of the mean is missing",
            "c": "W is not transposed on the way back",
            "d": "the sign of the loss is turned round",
        },
        answer="b",
        hints={
            "a": "That shows with one sample as well as with 32.",
            "c": "That does not depend on the number of samples.",
            "d": "That shows with one sample, too: all signs are wrong.",
        },
        why="With N = 1 the factor 1/N is 1. Check with a few samples, never with one.",
    ),
]
