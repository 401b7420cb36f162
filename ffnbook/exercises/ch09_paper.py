"""Exercises of chapter 9 on paper: paths, an order, sweeps, memory, a trace."""

from ffnbook.exercises.kinds import ChoiceExercise, Mistake, NumberExercise

CHAPTER = "09-autodiff"


def sum_over_paths():
    a, b = 3, 2
    c, d = a + b, a * b
    by_c, by_d, direct = d * 1, c * b, 1
    return by_c + by_d + direct


def visited_too_early():
    a = 2
    c = a**2
    d = c + a
    dc, dd = d, c  # the shares of y; c is visited now, and passes on what it has
    da = dc * 2 * a
    return da + dd  # d is next; its share for c comes too late


def fewest_sweeps():
    inputs, outputs = 6, 100
    return min(inputs, outputs)


def stored_numbers():
    layers, operations, batch, units = 20, 3, 64, 100
    return layers * operations * batch * units


EXERCISES = [
    NumberExercise(
        id="ch09-paths",
        chapter=CHAPTER,
        task="y = c · d + a with c = a + b and d = a · b. What is the slope of y for a "
        "at a = 3, b = 2?",
        solution=sum_over_paths,
        mistakes=(
            Mistake(
                16, "Two paths lead through c and d. There is a third, direct one."
            ),
            Mistake(7, "The path from a through d to y is missing."),
            Mistake(11, "The path from a through c to y is missing."),
            Mistake(10, "This is the path through d alone."),
            Mistake(6, "This is the path through c alone."),
            Mistake(60, "Along a path multiply; where paths meet, *add*."),
            Mistake(33, "This is the value of y."),
            Mistake(18, "The local slope of c · d for c is d, and for d it is c."),
        ),
        rtol=1e-9,
    ),
    NumberExercise(
        id="ch09-early",
        chapter=CHAPTER,
        task="y = c · d with c = a² and d = c + a, at a = 2. Someone sweeps back in "
        "the order y, c, d, a. What gradient does a get?",
        solution=visited_too_early,
        mistakes=(
            Mistake(
                44, "This is the true slope. In this order c is visited too early."
            ),
            Mistake(24, "d is visited, too, and has a share for a."),
            Mistake(4, "c is visited as well, with the share that it has from y."),
            Mistake(
                40,
                "That is all that c should pass on. When it is visited, the "
                "share from d is not there yet.",
            ),
            Mistake(10, "The local slope of a² is 2 a = 4."),
        ),
        rtol=1e-9,
    ),
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
        ),
        rtol=1e-9,
    ),
    ChoiceExercise(
        id="ch09-trace",
        chapter=CHAPTER,
        task="A function returns x² for positive x and -x otherwise. It is traced "
        "once, at x = 2, and the list of steps is kept and used ever after. What does "
        "the list give at x = -3, as value and slope?",
        options={
            "a": "3 and -1",
            "b": "9 and -6",
            "c": "4 and 4",
            "d": "an error",
        },
        answer="b",
        hints={
            "a": "This is what the function gives. The list does not contain its `if`.",
            "c": "These belong to x = 2. A list is run again, with new values.",
            "d": "The list has one step, a square. It works with any number.",
        },
        why="The trace has recorded the branch taken at x = 2, the square: value 9, "
        "slope 2 · (-3). A tape that is written anew at each run follows the `if`.",
    ),
]
