// Logits, outputs, losses and gradients agree with ffnbook/widgets/logits_to_loss.py.
import assert from "node:assert/strict";
import test from "node:test";
import {
  descend, drawn, leastLoss, measure,
} from "../../ffnbook/widgets/js/logits_to_loss_numbers.js";
import { assertClose, fixture } from "./helpers.mjs";

const want = fixture("logits_to_loss");

for (const { state, outputs, gradient, readings } of want.cases) {
  test(JSON.stringify(state), () => {
    const found = measure(state);
    // p - y loses digits where p is almost 1, in Python as well.
    const tiny = 4e-16 / state.temperature;
    assertClose(found.out, outputs, 1e-12, 1e-300, "outputs");
    assertClose(found.gradient, gradient, 1e-12, tiny, "gradient");
    for (const [name, value] of Object.entries(readings)) {
      assertClose([found[name]], [value], 1e-12, tiny, name);
    }
  });
}

const state = { logits: [2, 1, 0, -1], target: 1, temperature: 1, shift: 0, output: "softmax",
  loss: "cross_entropy" };

test("softmax does not see a shift, a sigmoid does", () => {
  for (const loss of ["cross_entropy", "mse"]) {
    const [here, there] = [0, 3.7].map((shift) => measure({ ...state, loss, shift }));
    assertClose(there.out, here.out, 1e-14, 0, "outputs");
    assertClose([there.loss], [here.loss], 1e-14, 0, "loss");
    const sum = there.gradient.reduce((a, b) => a + b);
    assert.ok(Math.abs(sum) < 1e-15);
    const alone = [0, 3.7].map((shift) =>
      measure({ ...state, loss, shift, output: "sigmoid" }).loss);
    assert.ok(Math.abs(alone[0] - alone[1]) > 0.05);
  }
});

test("softmax twice: the floors, and a gradient that hardly moves", () => {
  const twice = { output: "softmax_twice", loss: "cross_entropy" };
  assertClose([leastLoss(twice, 8), leastLoss(twice, 10)], [1.274, 1.461], 5e-4, 0, "floor");
  const eight = (logits) => measure({ ...state, ...twice, logits });
  const rest = eight(Array(8).fill(0));
  assert.ok(Math.round(rest.usual / rest.size) === 8);
  const wrong = eight([6, 0, 0, 0, 0, 0, 0, 0]);
  assert.ok(Math.round(wrong.usual / wrong.size) === 230);
  const best = measure({ ...state, ...twice, target: 0, logits: [10, ...Array(7).fill(-10)] });
  assertClose([best.loss], [best.floor], 1e-6, 0, "floor reached");
  assert.ok(best.loss >= best.floor);
});

test("a step goes down the loss and stays in range", () => {
  for (const output of ["softmax", "softmax_twice", "sigmoid"]) {
    const found = measure({ ...state, output });
    const logits = descend(state.logits, found.gradient, 1);
    assert.ok(measure({ ...state, output, logits }).loss < found.loss);
  }
  assert.deepEqual(descend([9, -9, 0], [-5, 5, 0], 1), [10, -10, 0]);
});

test("logits by chance are NumPy's", () => {
  for (const [seed, k, logits] of want.drawn) assert.deepEqual(drawn(seed, k), logits);
});

test("a target that left with its class is read as the last one", () => {
  assert.equal(measure({ ...state, target: 9 }).target, 3);
});
