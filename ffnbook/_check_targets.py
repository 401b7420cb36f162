"""Checks of predictions against targets, shared by losses, metrics and runners.

Each returns both as arrays. They cost a few microseconds: shapes and ranges only.
"""

import numpy as np

from ffnbook._validate import check_finite, floats


def check_same_shape(pred, target):
    """pred and target as float64 arrays of one shape, not empty."""
    pred, target = floats(pred, "pred"), floats(target, "target")
    if pred.shape != target.shape:
        hint = "Give one target for each prediction."
        if pred.shape == (*target.shape, 1):
            hint = "Write target[:, None]; otherwise NumPy would compare all pairs."
        elif target.shape == (*pred.shape, 1):
            hint = "Write pred[:, None]; otherwise NumPy would compare all pairs."
        raise ValueError(
            f"pred and target must have the same shape; got {pred.shape} and "
            f"{target.shape}. {hint}"
        )
    if not pred.size:
        raise ValueError(
            f"pred and target are empty, shape {pred.shape}: a mean needs a sample."
        )
    return pred, target


def check_binary(pred, target):
    """One shape, and targets between 0 and 1."""
    pred, target = check_same_shape(pred, target)
    if np.count_nonzero(target) == np.count_nonzero(target == 1.0):
        return pred, target  # nothing but 0 and 1: the usual case, and the fastest
    if not (target.min() >= 0.0 and target.max() <= 1.0):  # also refuses NaN
        check_finite(target, "the target")
        raise ValueError(
            "binary targets must be 0 or 1 (or between, as probabilities); got "
            f"{target.min():g} to {target.max():g}. Map labels -1 and 1 by (y + 1) / 2."
        )
    return pred, target


def check_probabilities(pred, target):
    """One shape, targets and predictions between 0 and 1."""
    pred, target = check_binary(pred, target)
    if not (pred.min() >= 0.0 and pred.max() <= 1.0):
        check_finite(pred, "the prediction")
        raise ValueError(
            "predictions must be probabilities, from 0 to 1; got "
            f"{pred.min():g} to {pred.max():g}. For logits use BCEWithLogits, or end "
            "the network with logistic."
        )
    return pred, target


def check_classes(pred, target):
    """Scores pred (N, K) with K >= 2 and labels target (N,), whole, 0 to K - 1."""
    pred, target = floats(pred, "pred"), np.asarray(target)
    if pred.ndim != 2 or pred.shape[1] < 2:
        raise ValueError(
            f"pred must be (N, K), one score for each of K >= 2 classes; got "
            f"{pred.shape}. With a single score use BCEWithLogits."
        )
    if target.shape != (len(pred),):
        hint = ""
        if target.shape == pred.shape:
            hint = " One-hot rows become labels by target.argmax(axis=1)."
        elif target.shape == (len(pred), 1):
            hint = " Write target[:, 0]."
        raise ValueError(
            f"target must be ({len(pred)},), one label for each row of pred "
            f"{pred.shape}; got {target.shape}.{hint}"
        )
    if not target.size:
        raise ValueError("pred and target are empty: a mean needs a sample.")
    if target.dtype.kind not in "iu":
        raise TypeError(
            f"labels must be whole numbers; got {target.dtype}. "
            "Write target.astype(int) if they are."
        )
    if target.min() < 0 or target.max() >= pred.shape[1]:
        raise ValueError(
            f"labels must be 0 to {pred.shape[1] - 1}, for {pred.shape[1]} columns of "
            f"scores; got {target.min()} to {target.max()}."
        )
    return pred, target


def raise_not_finite(pred, target):
    """Explain a loss that is NaN or infinite."""
    check_finite(pred, "the prediction")
    check_finite(target, "the target")
    raise ValueError(
        f"the loss is too large for float64: the prediction reaches "
        f"{np.abs(pred).max():g}. The run diverged: try a smaller learning rate."
    )
