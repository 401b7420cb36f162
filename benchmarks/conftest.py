"""Benchmarks are not part of the tests: they need a quiet machine.

Run: OMP_NUM_THREADS=1 python -m pytest benchmarks
"""

import statistics
import time


def times_in_turns(functions, rounds):
    """Return {function: its times in seconds, one for each round}, measured in turns.

    Taking turns and the best of many short rounds cancels most of what else the
    machine is doing.
    """
    times = {function: [] for function in functions}
    for _ in range(rounds):
        for function in functions:
            start = time.perf_counter()
            function()
            times[function].append(time.perf_counter() - start)
    return times


def best_ratio(first, second, rounds=100):
    """Return min seconds of first, of second, their ratio, and that of the medians."""
    times = times_in_turns((first, second), rounds)
    one, two = (min(times[f]) for f in (first, second))
    medians = [statistics.median(times[f]) for f in (first, second)]
    return one, two, two / one, medians[1] / medians[0]
