"""Exercises of chapter 9 with code: the order of a graph."""

from ffnbook.exercises.kinds import FunctionExercise, Mistake

CHAPTER = "09-autodiff"


def order(parents, root):
    found = []

    def visit(node):
        if node not in found:
            for parent in parents[node]:
                visit(parent)
            found.append(node)

    visit(root)
    return found


def breadth_first(parents, root):
    found = [root]
    for node in found:
        found += [p for p in dict.fromkeys(parents[node]) if p not in found]
    return found[::-1]


def entered_first(parents, root):
    found = []

    def visit(node):
        if node not in found:
            found.append(node)
            for parent in parents[node]:
                visit(parent)

    visit(root)
    return found[::-1]


def last_met_first(parents, root):
    found, stack = [], [root]
    while stack:
        node = stack.pop()
        if node not in found:
            found.append(node)
            stack += parents[node]
    return found[::-1]


def once_a_use(parents, root):
    found = []

    def visit(node):
        for parent in parents[node]:
            visit(parent)
        found.append(node)

    visit(root)
    return found


EXERCISES = [
    FunctionExercise(
        id="ch09-order",
        chapter=CHAPTER,
        task="`parents` is a dict: for each node, a list of the nodes it was made "
        "from. Write `order(parents, root)`: the list of all nodes that root was made "
        "from, and root itself, each once and after all its parents.",
        solution=order,
        cases=lambda: [
            ({7: [], 3: [7], 9: [7, 3], 1: [3, 9]}, 1),
            ({4: [], 2: [4], 8: [4, 2], 5: [8, 2], 6: [4, 5], 9: [2]}, 6),
        ],
        mistakes=(
            Mistake(
                lambda parents, root: order(parents, root)[::-1],
                "This is the order of the way back. Asked for is the one in which "
                "parents come first.",
            ),
            Mistake(
                breadth_first,
                "Level by level is not enough: a node that is used near the root *and* "
                "further away comes too late.",
            ),
            Mistake(
                entered_first,
                "A node may be listed only when all its parents are. You list it when "
                "you meet it.",
            ),
            Mistake(
                last_met_first,
                "A stack alone is not enough: it lists a node when it is taken off, "
                "whether or not everything made from it has been seen.",
            ),
            Mistake(once_a_use, "A node that is used twice is listed twice."),
            Mistake(
                lambda parents, root: list(parents),
                "These are all nodes as they stand in the dict. Which of them was root "
                "made from, and in which order?",
            ),
            Mistake(
                lambda parents, root: sorted(order(parents, root)),
                "The numbers are only names; sorting them says nothing about who was "
                "made from whom.",
            ),
            Mistake(
                lambda parents, root: [*parents[root], root],
                "These are root and its parents. Their own parents are missing.",
            ),
            Mistake(
                lambda parents, root: [root],
                "This is root alone. Walk on to its parents, and to theirs.",
            ),
            Mistake(
                lambda parents, root: order(parents, root)[:-1],
                "root is missing at the end.",
            ),
        ),
    ),
]
