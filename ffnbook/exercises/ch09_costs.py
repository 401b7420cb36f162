"""Exercises of chapter 9 on paper: the cost in sweeps and in memory."""

from ffnbook.exercises.kinds import Mistake, NumberExercise

CHAPTER = "09-autodiff"


def fewest_sweeps():
    inputs, outputs = 6, 100
    return min(inputs, outputs)


def stored_numbers():
    layers, operations, batch, units = 20, 3, 64, 100
    return layers * operations * batch * units


EXERCISES = [
    NumberExercise(
        id="ch09-sweeps",
        chapter=CHAPTER,
        task="A program turns 6 inputs into 100 outputs. How many sweeps does the "
        "whole table of slopes take, in the better mode?",
        solution=fewest_sweeps,
        mistakes=(
            Mistake(
                100,
                "One sweep for each output is reverse mode. Is it the better one here?",
            ),
            Mistake(1, "One sweep gives one column (forward) or one row (reverse)."),
            Mistake(600, "That is the number of slopes. A sweep finds many of them."),
            Mistake(106, "Choose one mode; you need not do both."),
            Mistake(12, "That is the number of runs for central differences."),
            Mistake(7, "That is the number of runs for forward differences."),
        ),
        rtol=1e-9,
    ),
    NumberExercise(
        id="ch09-stored",
        chapter=CHAPTER,
        task="A network has 20 layers of 100 units. Each layer is three operations: "
        "`@ W`, `+ b`, `tanh`. A batch of 64 samples goes through it on a tape. How "
        "many numbers has the tape stored as results when the sweep back begins?",
        solution=stored_numbers,
        mistakes=(
            Mistake(6000, "That is for one sample. All 64 are on the tape."),
            Mistake(
                128000,
                "That counts one result for each layer. The tape keeps that "
                "of each operation.",
            ),
            Mistake(
                19200, "That is one layer. All layers are kept until the way back."
            ),
            Mistake(3840, "Each result is an array: 100 numbers for each sample."),
            Mistake(6400, "That is one result. There are three in each of 20 layers."),
            Mistake(
                200000,
                "That is the number of weights. Results are stored for each sample.",
            ),
            Mistake(768000, "Gradients come later; before the sweep there are none."),
            Mistake(60, "That is the number of results. Each is an array."),
            Mistake(1280, "Three results in a layer, 100 numbers for each sample."),
            Mistake(256000, "Each layer has three operations, so three results."),
            Mistake(
                390400, "The batch itself is given; it is no result of an operation."
            ),
        ),
        rtol=1e-9,
    ),
]
