"""Exercises of chapter 16 without code: updates, softmax twice, what to believe."""

import math

from ffnbook.exercises.kinds import ChoiceExercise, Mistake, NumberExercise

CHAPTER = "16-iris"


def updates():
    N, B, epochs = 120, 16, 150
    return math.ceil(N / B) * epochs


def lowest_loss():
    p_true, p_other = 1.0, 0.0  # the surest right answer that softmax can give
    exps = math.exp(p_true), math.exp(p_other), math.exp(p_other)
    return round(-math.log(exps[0] / sum(exps)), 3)


EXERCISES = [
    NumberExercise(
        id="ch16-updates",
        chapter=CHAPTER,
        task="120 training flowers, batches of 16, 150 epochs, nothing dropped. How "
        "many updates are made?",
        solution=updates,
        mistakes=(
            Mistake(1125.0, "120 / 16 is 7.5, but there is no half update: round up."),
            Mistake(1050.0, "This drops the last, shorter batch of each epoch."),
            Mistake(150.0, "One update an epoch: that is the full batch."),
            Mistake(18000.0, "One update a flower: that is a batch size of 1."),
            Mistake(8.0, "This is one epoch. There are 150."),
        ),
    ),
    NumberExercise(
        id="ch16-double",
        chapter=CHAPTER,
        task="A model for 3 classes ends in a softmax, and its outputs are then given "
        "to `F.cross_entropy`. It is perfectly sure and right: (1, 0, 0). Which loss "
        "is reported? Two decimals are enough.",
        solution=lowest_loss,
        mistakes=(
            Mistake(0.0, "That would be so if the loss took probabilities. It applies "
                    "softmax once more, to the numbers 1, 0 and 0."),
            Mistake(math.log(3), "That is the loss of knowing nothing. The true class "
                    "still gets a little more than the others."),
            Mistake(0.3133, "You counted one other class; there are two."),
            Mistake(math.e / (math.e + 2), "This is the probability. The loss is minus "
                    "its logarithm."),
        ),
        rtol=1e-2,
    ),
    ChoiceExercise(
        id="ch16-zero-grad",
        chapter=CHAPTER,
        task="The line `optimizer.zero_grad()` is deleted from the loop. Along what "
        "does each step go?",
        options={
            "a": "along the gradient of its own batch, as before",
            "b": "along the sum of the gradients of all batches so far",
            "c": "along the product of all gradients so far, which explodes",
            "d": "nowhere: `backward` raises an error",
        },
        answer="b",
        hints={
            "a": "That would need `backward` to overwrite `.grad`. It adds to it.",
            "c": "Nothing is multiplied. `backward` adds to what `.grad` holds.",
            "d": "There is no error, and that makes the mistake hard to find.",
        },
        why="`backward` adds. Old gradients keep pushing with full weight, like a ball "
        "without friction. The same adding is useful when one wants a large batch in "
        "several portions.",
    ),
    ChoiceExercise(
        id="ch16-report",
        chapter=CHAPTER,
        task="Four people report on Iris. Whose number tells most about new flowers?",
        options={
            "a": "15 of 15 right: the best of 20 seeds, compared on the test set",
            "b": "29 of 30 test flowers right; the scaler was fitted on all 150",
            "c": "117 of 120 right, on the flowers that were used for training",
            "d": "115 of 120 right, in a 5-fold cross-validation that chose nothing",
        },
        answer="d",
        hints={
            "a": "The luck of 20 trials is in this number, and 15 flowers leave much "
            "room for luck.",
            "b": "Less bad than it could be, yet the test flowers had a say in the "
            "scaling, and 30 flowers leave a wide interval.",
            "c": "These flowers were part of the lesson.",
        },
        why="Each flower was judged by a network that had not seen it, nothing was "
        "chosen on the result, and 120 judgements give the narrowest interval.",
    ),
]  # fmt: skip
