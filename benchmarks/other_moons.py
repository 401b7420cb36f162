"""The run of plain_moons.py in PyTorch and in scikit-learn, from the same weights."""

import warnings

import torch
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier
from torch import nn


def torch_train(params, train, dev, epochs, lr):
    """One thread, float64; returns rows of losses and scores as plain_train does.

    Without dev only the steps and the training loss: rows of one number.
    """
    torch.set_num_threads(1)
    net = nn.Sequential(nn.Linear(2, 5), nn.Sigmoid(), nn.Linear(5, 1)).double()
    with torch.no_grad():
        for own, given in zip(net.parameters(), params, strict=True):
            own.copy_(torch.tensor(given.T))
    sgd, loss_of = torch.optim.SGD(net.parameters(), lr), nn.BCEWithLogitsLoss()
    X, y, *others = (torch.tensor(a) for pair in (train, dev or ()) for a in pair)
    history = []
    for _ in range(epochs):
        logits = net(X)
        loss = loss_of(logits, y)
        sgd.zero_grad()
        loss.backward()
        sgd.step()
        row = [loss.item()]
        if others:
            with torch.no_grad():
                row.append(((logits >= 0) == y).double().mean().item())
                logits = net(others[0])
                row.append(loss_of(logits, others[1]).item())
                row.append(((logits >= 0) == others[1]).double().mean().item())
        history.append(row)
    return history


def sklearn_model(params, train, epochs, lr):
    """Return a function that trains a classifier from the given weights."""
    settings = {"hidden_layer_sizes": (5,), "activation": "logistic", "alpha": 0.0}
    model = MLPClassifier(
        **settings, solver="sgd", momentum=0.0, batch_size=len(train[0]), tol=0.0,
        learning_rate_init=lr, max_iter=1, n_iter_no_change=epochs + 1,
        warm_start=True, shuffle=False, random_state=0,
    )  # fmt: skip
    W1, b1, W2, b2 = params

    def run():
        """Train from the given weights; return the losses."""
        model.coefs_, model.intercepts_ = [W1.copy(), W2.copy()], [b1.copy(), b2.copy()]
        model.loss_curve_ = []
        model.t_ = model.n_iter_ = 0
        model.fit(train[0], train[1][:, 0])
        return model.loss_curve_

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        model.fit(train[0], train[1][:, 0])  # makes what fit needs to go on
    model.max_iter = epochs
    return run
