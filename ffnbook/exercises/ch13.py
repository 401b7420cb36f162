"""The exercises of chapter 13 that ask for a number or a choice."""

import numpy as np

from ffnbook.exercises.kinds import ChoiceExercise, Mistake, NumberExercise

CHAPTER = "13-dying-relu"


def bias_limit():
    length = np.sqrt(3.0**2 + 4.0**2)
    return -2.0 * length


EXERCISES = [
    ChoiceExercise(
        id="dead-what-moves",
        chapter=CHAPTER,
        task="In a network 2-5-5-5-1 with ReLU every unit of the second hidden "
        "layer is dead. The other hidden layers are as He's start left them, with a "
        "bias of 0.1. What can plain gradient descent still change?",
        options={
            "a": "nothing at all",
            "b": "the output bias only",
            "c": "the third hidden layer's biases, and the output weights and bias",
            "d": "everything but the second hidden layer",
        },
        answer="c",
        hints={
            "a": "Which parameters lie behind the dead layer, nearer the loss?",
            "b": "In the chapter's network all hidden layers were dead. Here the third "
            "reads zeros, and its bias is 0.1: what does it answer?",
            "d": "How would the first layer get a gradient? It must pass the second. "
            "And what do the weights of the third layer read?",
        },
        why="The third layer reads zeros, so its weights have no gradient. Its bias "
        "0.1 switches its units on: their outputs are 0.1, so the output weights "
        "learn, and the gradient passes to its biases. Nothing passes the second "
        "layer.",
    ),
    NumberExercise(
        id="dead-bias-limit",
        chapter=CHAPTER,
        task="A unit has the weights (3, -4). All points of the plane that are not "
        "farther than 2 from the origin may occur. What is the largest bias with "
        "which the unit never answers more than 0?",
        solution=bias_limit,
        mistakes=(
            Mistake(10.0, "Right size. With this bias, what is the net activation at "
                    "0?"),
            Mistake(-5.0, "The points reach as far as 2, not 1."),
            Mistake(-14.0, "This adds up |w|. The length of w is asked for: a point "
                    "cannot be at 2 in both directions at once."),
            Mistake(-9.9, "Walk along w: (1.4, -1.4) is not the worst point."),
            Mistake(-4.0, "Where does w come in?"),
            Mistake(14.0, "The length of w is not the sum of its sizes. And with this "
                    "bias the unit is on at 0."),
            Mistake(5.0, "The points reach as far as 2. And with this bias the unit is "
                    "on at 0."),
            Mistake(-2.0, "Adding up the entries of w gives no length."),
            Mistake(-100.0, "2 x 50: the root of the sum of squares is missing."),
            Mistake(-50.0, "The length is the root of the sum of squares."),
            Mistake(-2.5, "Is a farther point less dangerous? The distance "
                    "multiplies."),
            Mistake(2.0, "3 - 4 is one point, (1, 1), and others do more. Which point "
                    "of the disc pushes the unit up most?"),
            Mistake(-8.0, "Points on the axes are not the worst ones. Walk along w."),
            Mistake(-7.0, "The length of w is not the sum of its entries, and the "
                    "points reach farther than 1."),
            Mistake(-6.0, "At (2, 0) this is the limit. Which point of the disc pushes "
                    "the unit up most?"),
            Mistake(-20.0, "The disc reaches 2 from the origin; 4 is from edge to "
                    "edge."),
            Mistake(0.0, "At a point in the direction of w this unit is still on."),
        ),
    ),
    ChoiceExercise(
        id="dead-who-returns",
        chapter=CHAPTER,
        task="You train with plain gradient descent on a fixed data set. Which unit "
        "can come back to life?",
        options={
            "a": "a dead unit of the first hidden layer, if the rate is raised",
            "b": "a dead unit of the second hidden layer, while the first still moves",
            "c": "a dead unit of the second hidden layer, when all others in it are "
            "dead",
            "d": "any dead unit: the loss keeps calling for it",
        },
        answer="b",
        hints={
            "a": "A rate multiplies the gradient. What is the gradient?",
            "c": "The first layer would have to move. What reaches it through a layer "
            "that is dead as a whole?",
            "d": "The loss may call, but the slope 0 lets nothing through.",
        },
        why="Its own weights rest, but its inputs are the outputs of the first layer. "
        "As long as other units pass a gradient down, those change, and may switch it "
        "on.",
    ),
]
