"""What the tests of both PyTorch runners share: a model with two modes, its state."""

import copy

import torch
from torch import nn


def torch_model(inputs, hidden, outputs, dropout, seed):
    """One hidden layer with dropout and batch norm, in double precision."""
    torch.manual_seed(seed)
    return nn.Sequential(
        nn.Linear(inputs, hidden),
        nn.Tanh(),
        nn.Dropout(dropout),
        nn.BatchNorm1d(hidden),
        nn.Linear(hidden, outputs),
    ).double()


def state_of(runner):
    return copy.deepcopy(runner.model.state_dict())


def assert_same(state, other):
    assert state.keys() == other.keys()
    for name in state:
        assert torch.equal(state[name], other[name]), name
