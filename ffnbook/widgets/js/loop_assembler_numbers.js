/** The training loop made of cards, run: no page, no drawing. */

import { make_moons } from "./datasets.js";
import { Loop, Stop } from "./loop_run.js";
import { default_rng } from "./rng.js";

/** name -> code. */
export const CARDS = {
  train: "model.train()",
  zero_grad: "optimizer.zero_grad()",
  forward: "logits = model(X)",
  loss: "loss = loss_fn(logits, y)",
  backward: "loss.backward()",
  step: "optimizer.step()",
  record: "history.append(loss.item())",
  eval: "model.eval()",
  no_grad: "with torch.no_grad():",
  dev: "dev_loss = loss_fn(model(X_dev), y_dev)",
  record_dev: "dev_history.append(dev_loss.item())",
  pollute: "history.append(dev_loss.item())",
  keep_copy: "if better: best = deepcopy(model.state_dict())",
  keep: "if better: best = model.state_dict()",
};
export const RIGHT = ["train", "zero_grad", "forward", "loss", "backward", "step", "record", "eval",
  "no_grad", "dev", "record_dev", "keep_copy"];

function norm(arrays) {
  let sum = 0;
  for (const array of arrays) for (let i = 0; i < array.length; i += 1) sum += array[i] * array[i];
  return Math.sqrt(sum);
}

/** The state after a card; `before` are the parameters that a step found. */
function row(loop, name, before) {
  const { grads, logits, training, tracking } = loop;
  const graph = logits?.tracked ? (logits.freed ? "freed" : "alive") : "none";
  return { card: name, training, tracking,
    gradient: grads && norm(grads),
    changed: Boolean(before)
      && loop.params.some((param, k) => param.some((v, i) => v !== before[k][i])),
    dropout: training && ["forward", "dev"].includes(name) && loop.p > 0, graph,
    history: loop.history.length, dev_history: loop.dev_history.length };
}

/** Do the loop: histories, true losses by epoch, a row for each card, the error. */
export function run(state) {
  const rng = default_rng(state.seed);
  const data = { train: make_moons(24, 0.3, rng), dev: make_moons(40, 0.3, rng) };
  const draw = default_rng([state.seed, 1]);
  const weights = [draw.normal(0, 1, 16), new Float64Array(8), draw.normal(0, 0.5, 8),
    new Float64Array(1)];
  const loop = new Loop(data, weights, state, default_rng([state.seed, 2]));
  const losses = () => [loop.clean("train").loss, loop.clean("dev").loss];
  const [truth, trace] = [[losses()], []];
  let error = null;
  for (let epoch = 1; epoch <= state.epochs && !error; epoch += 1) {
    loop.tracking = true;
    const rows = [];
    trace.push(rows);
    try {
      for (const name of state.cards) {
        const before = name === "step" && loop.params.map((param) => param.slice());
        loop.card(name);
        rows.push(row(loop, name, before));
      }
      truth.push(losses());
    } catch (stop) {
      if (!(stop instanceof Stop)) throw stop;
      error = { epoch, card: rows.length, name: stop.kind, text: stop.message };
    }
  }
  const { history, dev_history, params, best } = loop;
  return { history, dev_history, params, truth, trace, error, train: loop.clean("train"),
    dev: loop.clean("dev"), promised: best && loop.best_loss,
    kept: best && loop.clean("dev", best).loss };
}
