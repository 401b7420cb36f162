"""Myths of chapter 16 on outputs, modes and cross-validation."""

from ffnbook.myths import Myth

CHAPTER = "16-iris"


def softmax_once_and_twice():
    import torch
    import torch.nn.functional as F

    def loss_and_slope(logits, twice):
        z = torch.tensor([logits], dtype=torch.float64, requires_grad=True)
        output = torch.softmax(z, dim=1) if twice else z
        loss = F.cross_entropy(output, torch.tensor([0]))
        loss.backward()
        return f"loss {loss.item():.2f}, gradient {z.grad.norm().item():.2f}"

    sure_right, sure_wrong = [20.0, 0.0, 0.0], [0.0, 6.0, 0.0]
    p = torch.softmax(torch.tensor(sure_wrong), dim=0)
    return {
        "right and sure, logits out": loss_and_slope(sure_right, False),
        "right and sure, softmax out": loss_and_slope(sure_right, True),
        "wrong and sure, logits out": loss_and_slope(sure_wrong, False),
        "wrong and sure, softmax out": loss_and_slope(sure_wrong, True),
        "largest logit, largest probability": f"class 1, class {p.argmax().item()}",
    }


def eval_then_step():
    import torch
    from torch import nn

    net = nn.Sequential(nn.Linear(4, 3), nn.Dropout(0.5)).double()
    nn.init.constant_(net[0].weight, 0.5)
    X = torch.arange(1.0, 9.0, dtype=torch.float64).reshape(2, 4)
    sgd = torch.optim.SGD(net.parameters(), lr=0.1)

    net.eval()
    same = torch.equal(net(X), net(X))
    before = net[0].weight.detach().clone()
    net(X).mean().backward()
    sgd.step()
    moved = (net[0].weight - before).abs().max().item()
    net.train()
    with torch.no_grad():
        can_learn = net(X).requires_grad
        zeros = sum((net(X) == 0).any().item() for _ in range(50))
    return {
        "`eval()`, then a step: largest change of a weight": f"{moved:.2f}",
        "`eval()`: two passes agree (no dropout)": "yes" if same else "no",
        "`no_grad()`: gradients possible": "yes" if can_learn else "no",
        "`no_grad()`: does dropout still act": "yes" if zeros else "no",
    }


def choose_among_rules_on_noise():
    from itertools import combinations

    import numpy as np

    from ffnbook.data import k_fold_indices

    def right(X_train, y_train, X, y):  # nearest class mean
        means = np.array([X_train[y_train == k].mean(axis=0) for k in range(3)])
        gaps = ((X[:, None] - means) ** 2).sum(axis=2)
        return (gaps.argmin(axis=1) == y).mean()

    def choose(seed):
        rng = np.random.default_rng(seed)
        X, y = rng.normal(size=(150, 10)), np.repeat([0, 1, 2], 50)
        work = rng.permutation(150)[:100]
        test = np.setdiff1d(np.arange(150), work)
        folds = k_fold_indices(y[work], 5, rng)
        scores = {}
        for pair in combinations(range(10), 2):  # 45 rules: which two columns?
            A, b = X[:, pair][work], y[work]
            scores[pair] = np.mean([right(A[i], b[i], A[j], b[j]) for i, j in folds])
        best = max(scores, key=scores.get)
        fresh = right(X[:, best][work], y[work], X[:, best][test], y[test])
        return scores[best], fresh

    promised, kept = 100 * np.mean([choose(seed) for seed in range(10)], axis=0)
    return {
        "what can be known about pure noise": f"{100 / 3:.0f} %",
        "cross-validation score of the best of 45 rules": f"{promised:.0f} %",
        "the same rules on 50 rows kept aside": f"{kept:.0f} %",
    }


MYTHS = [
    Myth(
        id="E0-7",
        chapter=CHAPTER,
        claim="For classification the model ends in an activation function: softmax is "
        "its last layer.",
        question="A model is perfectly sure and right. Which loss does "
        "`F.cross_entropy` report when the model ends in a softmax of its own?",
        experiment=softmax_once_and_twice,
        refuted=lambda n: (
            n["right and sure, logits out"].startswith("loss 0.00")
            and n["right and sure, softmax out"].startswith("loss 0.55")
        ),
        truth="In training the model returns logits, because the loss contains the "
        "softmax. A second softmax leaves a loss that cannot reach 0, and hardly any "
        "gradient at a confident mistake. Softmax is for reading probabilities; the "
        "predicted class does not need it.",
    ),
    Myth(
        id="E4-18",
        chapter=CHAPTER,
        claim="After `model.eval()` the weights are not updated.",
        question="A small network with dropout is set to `eval()`. Then come "
        "`backward` and `step`. Do the weights move?",
        experiment=eval_then_step,
        refuted=lambda n: (
            float(n["`eval()`, then a step: largest change of a weight"]) > 0
        ),
        truth="`eval()` switches layers such as dropout and batch normalisation to "
        "their behaviour outside training, and nothing else. Gradients are switched "
        "off by `no_grad()`, and weights stay put when `step()` is not called. For "
        "measuring one wants both switches.",
    ),
    Myth(
        id="E3-15",
        chapter=CHAPTER,
        claim="The cross-validation score with which a setting was chosen is the score "
        "to expect on new data.",
        question="Features of pure noise, three classes. 45 rules are compared by "
        "5-fold cross-validation and the best is taken. What does it score there, and "
        "on rows kept aside?",
        experiment=choose_among_rules_on_noise,
        refuted=lambda n: (
            int(n["cross-validation score of the best of 45 rules"].split()[0]) > 38
            and int(n["the same rules on 50 rows kept aside"].split()[0]) < 37
        ),
        truth="Each of the 45 scores is fair; their maximum is not, because the luck "
        "was chosen with it. What has been chosen by cross-validation needs rows that "
        "took no part: a test set, opened once.",
    ),
]
