// Networks of the engine compute what ffnbook's networks compute.
import assert from "node:assert/strict";
import test from "node:test";
import {
  columns, default_rng, make_circles, make_moons, Network, Trainer,
} from "../../ffnbook/widgets/js/engine.js";
import { assertClose, assertNear, fixture } from "./helpers.mjs";

const want = fixture("networks");
const N = 40;

/** The samples by columns and the targets, drawn as tools/fixtures/networks.py does. */
function problem(sizes, loss, rng) {
  const { X, y } = make_moons(N, 0.2, rng);
  const labels = loss === "cross_entropy_with_logits"
    ? Int32Array.from(y, (_, i) => i % sizes.at(-1)) : y;
  return { X: columns(X, N, 2), y: labels, n: N };
}

const norm = (values) => Math.sqrt(values.reduce((sum, v) => sum + v * v, 0));

want.passes.forEach((want, i) => {
  const { sizes, activation, params, init, bias, output, loss } = want;
  test(`forward and backward ${i}: ${sizes.slice(0, 6)} ${activation} ${init}`, () => {
    const rng = default_rng(want.seed);
    const data = problem(sizes, loss, rng);
    const net = new Network(sizes,
      { activation, params, init, initParams: want.init_params, bias, output, rng });
    const trainer = new Trainer(net, { ...data, loss, lr: 1 });
    assertClose([trainer.forward()], [want.value], 1e-12, 0, "loss");
    const outputs = N * sizes.at(-1);
    assertNear(trainer.out.subarray(0, outputs), want.out, 1e-12, "output");
    assertNear(net.predict(data.X, N), want.out, 1e-12, "predict");
    trainer.backward();
    const grads = net.layers.flatMap(({ dW, db }) => [dW, db]);
    assertClose(grads.map(norm), want.norms, 1e-12, 0, "norms");
    want.grads.forEach((grad, g) => assertNear(grads[g], grad, 1e-12, `gradient ${g}`));
  });
});

want.training.forEach((run) => {
  const { sizes, activation, init, output, loss, optimizer, settings } = run;
  test(`${want.steps} steps of ${optimizer}: ${sizes} ${activation} ${loss}`, () => {
    const rng = default_rng(run.seed);
    const data = problem(sizes, loss, rng);
    const net = new Network(sizes, { activation, init, output, rng });
    const { weight_decay: weightDecay = 0, ...rest } = settings;
    const trainer = new Trainer(net, { ...data, loss, optimizer, weightDecay, ...rest });
    const history = Array.from({ length: want.steps }, () => trainer.step());
    assertClose(want.logged.map((k) => history[k]), run.history, 1e-9, 0, "loss");
    const params = net.layers.flatMap(({ W, b }) => [W, b]);
    run.params.forEach((p, i) => assertNear(params[i], p, 1e-9, `parameters ${i}`));
    assert.ok(history.at(-1) < history[0]);
  });
});

test("mini-batches in a shuffled order, the last one smaller", () => {
  const rng = default_rng(11);
  const { X, y } = make_circles(50, 0.1, rng);
  const net = new Network([2, 6, 1], { activation: "tanh", rng });
  const trainer = new Trainer(net, { X: columns(X, 50, 2), y, n: 50, lr: 0.3 });
  for (let i = 0; i < 3; i += 1) trainer.epoch(16, rng.permutation(50));
  const params = net.layers.flatMap(({ W, b }) => [W, b]);
  want.epochs.forEach((p, i) => assertNear(params[i], p, 1e-12, `parameters ${i}`));
});

test("an epoch's loss is the mean over its samples", () => {
  const rng = default_rng(2);
  const data = problem([2, 1], "mse", rng);
  const net = new Network([2, 3, 1], { rng });
  const trainer = new Trainer(net, { ...data, loss: "mse", lr: 0 });
  assertClose([trainer.epoch(7)], [trainer.forward()], 1e-14, 0, "loss");
});

test("predict works in blocks: any number of samples, any number of outputs", () => {
  const rng = default_rng(4);
  const net = new Network([3, 5, 2], { activation: "gelu", rng });
  const n = 700, X = rng.uniform(-2, 2, 3 * n);
  assert.deepEqual(net.predict(X, n), net.forward(X, n).slice(0, 2 * n));
});

test("equal units stay exactly equal: JavaScript's loops break no symmetry", () => {
  const rng = default_rng(3);
  const net = new Network([2, 5, 1], { init: "constant", initParams: { value: 0.3 }, rng });
  const trainer = new Trainer(net, { ...problem([2, 5, 1], "bce_with_logits", rng), lr: 1 });
  for (let i = 0; i < 500; i += 1) trainer.step();
  const { W } = net.layers[0];
  for (let h = 1; h < 5; h += 1) assert.ok(W[h] === W[0] && W[5 + h] === W[5]);
  assert.notEqual(W[0], 0.3);
});

test("a diverging run says so by a loss that is not finite", () => {
  const rng = default_rng(3);
  const net = new Network([2, 4, 1], { activation: "relu", init: "he_normal", rng });
  const trainer = new Trainer(net, { ...problem([2, 1], "mse", rng), loss: "mse", lr: 1e3 });
  const history = Array.from({ length: 100 }, () => trainer.step());
  assert.ok(history.some((value) => !Number.isFinite(value)));
});
