"""Exercises of chapter 9 on paper: paths, an order, a trace."""

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
            Mistake(15, "Along a path *multiply*; where paths meet, add."),
            Mistake(21, "This is the slope for b."),
            Mistake(22, "The local slope of a · b for a is b = 2."),
            Mistake(3, "That is the number of paths. Add up their products."),
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
            Mistake(16, "You took a as the local slope of a². It is 2 a = 4."),
            Mistake(22, "The local slope of c · d for c is d, and for d it is c."),
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
