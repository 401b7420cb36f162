"""Cut data into parts that share no row: train, dev, test, and K folds."""

import numpy as np

from ffnbook._check_data import check_count, check_labels, check_pairs
from ffnbook._validate import check_rng


def split(X, y, sizes, rng, stratify=True):
    """Return one (X_part, y_part) pair for each size; together they hold every row.

    (X_train, y_train), (X_dev, y_dev), (X_test, y_test) = split(
        X, y, (640, 160, 200), rng)

    X (N, ...), y (N,); sizes are numbers of rows that add up to N. With
    stratify=True each class has its share of each part, to within one row.
    Draw: one rng.permutation(N); see split_indices. Raises TypeError or ValueError
    with advice on bad input. Chapters 6 and 16.
    """
    X, y = np.asarray(X), np.asarray(y)
    parts = split_indices(y, sizes, rng, stratify)
    check_pairs(X, y)
    return [(X[part], y[part]) for part in parts]


def k_fold(X, y, k, rng, stratify=True):
    """Return k pairs ((X_train, y_train), (X_dev, y_dev)).

    Every row is in the dev part of one pair and in the train part of the k - 1
    others. The dev parts differ by one row at most; with stratify=True each class
    has its share to within one row. Draw and errors as in split.
    """
    X, y = np.asarray(X), np.asarray(y)
    folds = k_fold_indices(y, k, rng, stratify)
    check_pairs(X, y)
    return [((X[train], y[train]), (X[dev], y[dev])) for train, dev in folds]


def split_indices(y, sizes, rng, stratify=True):
    """Return a list of index arrays, one for each size, that share no index.

    Draw: order = rng.permutation(N). Without stratification the parts are cut
    from order one after another. With it, the members of each class are dealt in
    the sequence of order: the first few to part 0, the next to part 1, and so on.
    Each part keeps the sequence of order, so it is shuffled.
    """
    check_rng(rng)
    N = len(np.atleast_1d(y))
    sizes = _check_sizes(sizes, N)
    if not stratify:
        return np.split(rng.permutation(N), np.cumsum(sizes)[:-1])
    y = check_labels(y)
    order = rng.permutation(N)
    counts = _class_counts(sizes, np.bincount(y))
    part_of = np.empty(N, dtype=int)
    for label, column in enumerate(counts.T):
        members = order[y[order] == label]
        part_of[members] = np.repeat(np.arange(len(sizes)), column)
    return [order[part_of[order] == part] for part in range(len(sizes))]


def k_fold_indices(y, k, rng, stratify=True):
    """Return k pairs (train indices, dev indices); see k_fold."""
    N = len(np.atleast_1d(y))
    k = check_count(k, "k", 2)
    if k > N:
        raise ValueError(f"k must be at most the number of rows, {N}; got {k}.")
    sizes = [N // k + (fold < N % k) for fold in range(k)]
    folds = split_indices(y, sizes, rng, stratify)
    return [
        (np.concatenate([f for j, f in enumerate(folds) if j != i]), folds[i])
        for i in range(k)
    ]


def _check_sizes(sizes, N):
    if np.ndim(sizes) != 1 or len(sizes) < 2:
        raise ValueError(f"sizes must name two parts or more; got {sizes!r}.")
    if any(isinstance(s, (float, np.floating)) for s in sizes):
        raise TypeError(
            f"sizes are numbers of rows, not shares; got {tuple(sizes)}. "
            f"For 80 % and 20 % of {N} rows write ({N * 4 // 5}, {N - N * 4 // 5})."
        )
    sizes = [check_count(s, "each size", 1) for s in sizes]
    if sum(sizes) != N:
        raise ValueError(
            f"sizes must add up to the {N} rows; {tuple(sizes)} makes {sum(sizes)}."
        )
    return sizes


def _class_counts(sizes, class_sizes):
    """Return how many rows (part, class) gets; sums match, shares within one row.

    The exact share is size * class_size / N. Everyone gets it rounded down; then
    class by class the remaining rows go, one each, to the parts that lack most.
    """
    exact = np.outer(sizes, class_sizes) / np.sum(sizes)
    # The tiny shift keeps an exact whole share whole after the division.
    counts = np.floor(exact + 1e-9).astype(int)
    lacking = np.array(sizes) - counts.sum(axis=1)
    for label, class_size in enumerate(class_sizes):
        left = class_size - counts[:, label].sum()
        fraction = exact[:, label] - counts[:, label]
        neediest = np.lexsort([-fraction, -lacking])[:left]
        counts[neediest, label] += 1
        lacking[neediest] -= 1
    return counts
