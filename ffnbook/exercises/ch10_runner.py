"""Exercises of chapter 10 on modes and arguments."""

from ffnbook.exercises.kinds import ChoiceExercise

CHAPTER = "10-pytorch"


EXERCISES = [
    ChoiceExercise(
        id="ch10-mode",
        chapter=CHAPTER,
        task="A network has dropout. A runner calls `model.train()` once, before its "
        "loop; its `evaluate`, called at the end of each epoch, begins with "
        "`model.eval()`. Which steps are taken with dropout?",
        options={
            "a": "all, because the runner trains",
            "b": "those of the first epoch only",
            "c": "none",
            "d": "all, but the development scores are noisy",
        },
        answer="b",
        hints={
            "a": "The runner trains, but which mode is the model in, in the second "
            "epoch?",
            "c": "`model.train()` was called. How long does it hold?",
            "d": "In `evaluate` the mode is right. It is later that it is not.",
        },
        why="`eval()` is a switch that stays where it was put. Whoever turns it has to "
        "turn it back: `evaluate` must give each layer the mode it had.",
    ),
    ChoiceExercise(
        id="ch10-argument",
        chapter=CHAPTER,
        task="A runner has `def train(self, data, **kwargs)` and reads "
        '`kwargs.get("log_epochs", 100)`. You call `train(data, log_epochps=10)`. '
        "What do you get?",
        options={
            "a": "a line every 10 epochs",
            "b": "a line every 100 epochs, and no message",
            "c": "a `TypeError` that names `log_epochps`",
            "d": "no lines at all",
        },
        answer="b",
        hints={
            "a": "Read the name letter by letter.",
            "c": "That is what you would get with `def train(self, data, *, "
            "log_epochs=100)`. `**kwargs` takes any name.",
            "d": "`get` returns its second argument when the name is not there.",
        },
        why="`**kwargs` accepts every name, so nobody checks them. Arguments that are "
        "written out are checked by Python itself.",
    ),
    ChoiceExercise(
        id="ch10-nograd",
        chapter=CHAPTER,
        task="A network has dropout. You compute its predictions inside "
        "`with torch.no_grad():`, and nowhere call `eval()`. What is wrong with them?",
        options={
            "a": "nothing: `no_grad` switches training off",
            "b": "nothing is wrong, but too much memory is used",
            "c": "they differ from call to call: dropout still acts",
            "d": "the weights change a little with each call",
        },
        answer="c",
        hints={
            "a": "`no_grad` is about the recording for `backward`, nothing else.",
            "b": "Memory is what `no_grad` saves.",
            "d": "Only a step changes weights, and nobody takes one.",
        },
        why="The two switches are independent. `no_grad` stops the recording, `eval` "
        "tells dropout and its like that this is not training. Predictions want both.",
    ),
]
