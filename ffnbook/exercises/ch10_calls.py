"""Exercises of chapter 10 on the four calls: what adds up, what is lost."""

from ffnbook.exercises.kinds import ChoiceExercise, Mistake, NumberExercise

CHAPTER = "10-pytorch"


def three_steps():
    w, grad = 1.0, 0.0
    for _ in range(3):
        grad += 2.0  # backward adds
        w -= 0.1 * grad
    return round(w, 6)


def place_of_epoch_60():
    return 60 + 2


EXERCISES = [
    NumberExercise(
        id="ch10-three-steps",
        chapter=CHAPTER,
        task="w is 1, the loss is `2 * w`, the optimiser is plain SGD with rate 0.1. "
        "The loop runs `backward` and `step` three times and never clears. What is w?",
        solution=three_steps,
        mistakes=(
            Mistake(0.4, "With cleared gradients three steps lead there; here two do. "
                    "Write down the sum that each step uses."),
            Mistake(0.8, "That is one step. There are three."),
            Mistake(-0.4, "That is exponential growth: the slope doubling each time. "
                    "`backward` adds; it does not double."),
            Mistake(2.2, "Uphill: the step subtracts."),
            Mistake(-11.0, "The rate is missing: a step moves by 0.1 times the sum."),
            Mistake(-5.0, "That is for the rate 1 and cleared gradients. The rate is "
                    "0.1, and nobody clears."),
            Mistake(-1.0, "That is after four steps. There are three."),
            Mistake(1.2, "That is how far w has moved. Where does it start?"),
            Mistake(-1.2, "That is the change of w. Add it to where w starts."),
            Mistake(6.0, "That is the sum that the third step uses. Asked for is w."),
            Mistake(1.6, "Uphill, and cleared: neither is asked for."),
        ),
    ),
    ChoiceExercise(
        id="ch10-order",
        chapter=CHAPTER,
        task="A loop computes the loss and then calls `loss.backward()`, "
        "`optimizer.zero_grad()`, `optimizer.step()`, in this order. What happens?",
        options={
            "a": "the same as with the usual order, since it is cleared once per step",
            "b": "an error: `step` finds no gradients",
            "c": "no error, and no parameter ever moves",
            "d": "the gradients of all epochs add up",
        },
        answer="c",
        hints={
            "a": "Once per step, yes. But between which two calls?",
            "b": "`step` leaves out a parameter whose `.grad` is `None`. It says "
            "nothing.",
            "d": "They would if nobody cleared. Here they are cleared too early.",
        },
        why="The gradients are thrown away before they are used. The loss stays where "
        "it is, to the last digit: the sign by which you know this mistake.",
    ),
    ChoiceExercise(
        id="ch10-stale",
        chapter=CHAPTER,
        task="In a notebook cell you make `net` and `optimizer`. Training goes badly, "
        "so you run only the line `net = make_net()` again, and then the training "
        "loop. What happens?",
        options={
            "a": "the new network is trained from the beginning",
            "b": "`zero_grad` raises an error, because the parameters are gone",
            "c": "the old network goes on learning, on the losses of the new one",
            "d": "the new network gets gradients that grow and grow, and never moves",
        },
        answer="d",
        hints={
            "a": "Who told the optimiser that there is a new network?",
            "b": "They are not gone: the optimiser itself still holds them.",
            "c": "`backward` goes through the network that made the loss. That is the "
            "new one.",
        },
        why="`backward` fills the gradients of the new network; `zero_grad` and `step` "
        "look at the old one. Make the optimiser after every new network.",
    ),
    NumberExercise(
        id="ch10-polluted",
        chapter=CHAPTER,
        task="The published runner appends to `dev_losses` in `evaluate`. You train 50 "
        "epochs, call `evaluate` on the test set twice, and train 50 more. At which "
        "place of the list, counted from 1, stands the development loss of epoch 60?",
        solution=place_of_epoch_60,
        mistakes=(
            Mistake(60.0, "So it would be if only training wrote into the list."),
            Mistake(61.0, "You looked at the test set twice."),
            Mistake(58.0, "The two extra losses stand before it, not after it."),
            Mistake(10.0, "The list goes on; it is not begun again."),
            Mistake(12.0, "The first 50 epochs stand in the list, too."),
            Mistake(63.0, "Two extra losses stand before it. Count from 1: epoch 1 is "
                    "at place 1."),
            Mistake(102.0, "That is the length of the list. Asked for is one place."),
            Mistake(110.0, "Epoch 60 is the tenth of the second fifty. Count through: "
                    "50, then 2, then 10."),
            Mistake(52.0, "At place 52 stands the second look at the test set."),
            Mistake(50.0, "At place 50 stands epoch 50."),
        ),
    ),
]  # fmt: skip
