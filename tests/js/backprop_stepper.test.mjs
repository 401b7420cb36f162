// The backprop stepper's numbers agree with ffnbook/widgets/backprop_pass.py.
import assert from "node:assert/strict";
import test from "node:test";
import { PRESETS, REST } from "../../ffnbook/widgets/js/backprop_presets.js";
import { measure } from "../../ffnbook/widgets/js/backprop_numbers.js";
import { summary, verdict } from "../../ffnbook/widgets/js/backprop_words.js";
import { assertClose, assertNear, fixture } from "./helpers.mjs";

const want = fixture("backprop_stepper");
const name = ({ state: s }) =>
  [s.network, s.activation, s.loss, s.samples, s.convention, s.mistake, s.layer].join(" ");
const shape = (m) => (m.flat ? [m.c] : [m.r, m.c]);

function steps(case_) {
  const found = measure(case_.state);
  assert.deepEqual(found.list.map((it) => it.name), case_.names);
  return [found, Object.fromEntries(found.list.map((it) => [it.name, it]))];
}

function sameArrays(all, case_) {
  for (const [key, values] of Object.entries(case_.found)) {
    assert.deepEqual(shape(all[key].value), case_.shapes[key], key);
    assertNear(all[key].value.v, values, 1e-12, key);
  }
}

want.right.forEach((case_, i) => {
  test(`forward, backward and differences ${i}: ${name(case_)}`, () => {
    const [found, all] = steps(case_);
    assert.deepEqual(found.weights, case_.given);
    assert.deepEqual(found.inputs, case_.X);
    for (const [key, values] of Object.entries(case_.forward)) {
      if (key !== "loss") assertNear(found.env[key].v, values, 1e-12, key);
    }
    assertClose([found.loss], case_.forward.loss, 1e-12, 0, "loss");
    sameArrays(all, case_);
    for (const [key, values] of Object.entries(case_.found)) {
      assertNear(all[key].true.v, values, 1e-12, `true ${key}`);
      assertNear(all[key].slope.v, case_.slopes[key], 1e-8, `difference ${key}`);
    }
    assert.deepEqual(found.wrong, []);
  });
});

want.broken.forEach((case_, i) => {
  test(`broken ${i}: ${name(case_)}`, () => {
    const [found, all] = steps(case_);
    assert.deepEqual(found.wrong, case_.wrong);
    sameArrays(all, case_);
    if (!case_.stop) return assert.equal(found.stopped, null);
    const { name: at, error } = found.stopped;
    return assert.deepEqual([at, error.kind, error.message], case_.stop);
  });
});

test("an error travels only towards the input", () => {
  for (const { state, names, wrong } of want.broken) {
    const { list } = measure(state);
    const made = list.findIndex((it) => it.made);
    for (const one of wrong) assert.ok(made >= 0 && names.indexOf(one) >= made, one);
  }
});

test("a mistake that can be made is made in one step, and marked", () => {
  for (const { state } of want.broken) {
    const made = measure(state).list.filter((it) => it.made);
    assert.equal(made.length, 1);
    assert.notDeepEqual(made[0].node, made[0].right);
  }
});

test("at a kink the code is right and the difference is not", () => {
  const state = { ...REST, ...PRESETS.find(({ name }) => name === "at a kink").set };
  const found = measure(state);
  assert.deepEqual(found.kinks, [[1, 0, 0]]);
  assert.deepEqual(found.wrong, []);
  assert.deepEqual(found.list.filter((it) => it.status === "odd").map((it) => it.name),
    ["dZ1", "dW1", "db1"]);
  assert.match(verdict(state, found, 10).text, /z is at the kink/);
});

test("ten random networks without a mistake show no red", () => {
  for (let seed = 300; seed < 310; seed += 1) {
    for (const loss of ["bce_with_logits", "bce", "mse", "cross_entropy_with_logits"]) {
      for (const activation of ["tanh", "logistic", "relu", "softplus"]) {
        const found = measure({ ...REST, network: "3-4-3-2", samples: 4, seed, loss, activation });
        assert.deepEqual(found.wrong, [], `${seed} ${loss} ${activation}`);
      }
    }
  }
});

test("an output as good as 0 or 1: right, and no difference can show it", () => {
  const state = { ...REST, loss: "bce", weights: [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5],
    activation: "relu" };
  for (const [inputs, targets] of [[[5, 5, 5, 5], [1, 0]], [[5, 5, 0.1, -0.2], [0, 0]]]) {
    const found = measure({ ...state, inputs, targets });
    assert.equal(found.env.A2.v[0], 1);
    assert.deepEqual(found.wrong, []);
    found.list.forEach((it, k) => {
      assert.ok(!it.value || it.value.v.every(Number.isFinite), it.name);
      const { text } = verdict(state, found, k);
      assert.doesNotMatch(text, /undefined|NaN/);
      if (it.back) assert.match(text, /so close to 0 or 1/);
      assert.doesNotMatch(summary(state, found, k, "it"), /undefined|NaN/);
    });
  }
});

test("every example shows what it says, and every verdict is a sentence", () => {
  const at = (which) => {
    const state = { ...REST, ...PRESETS.find(({ name }) => name === which).set };
    return measure(state).wrong.join(" ");
  };
  assert.equal(at("square trap"), "dW2");
  assert.equal(at("f′(a)"), "dZ1 dW1 db1");
  assert.equal(at("forget W"), "dA1 dZ1 dW1 db1");
  assert.equal(at("the mask that is always 1"), "dZ1 dW1 db1");
  assert.equal(at("index slip"), "dA1 dZ1 dW1 db1");
  assert.equal(at("1/N"), "dZ2 dW2 db2 dA1 dZ1 dW1 db1");
  assert.equal(measure({ ...REST, network: "3-3-3", samples: 4, mistake: "transpose_dW" })
    .stopped.name, "dW2");
  for (const { state } of [...want.right, ...want.broken]) {
    const found = measure(state);
    found.list.forEach((_, k) => {
      const { text } = verdict(state, found, k);
      assert.match(text, /^[A-Z].*\.$/);
      assert.doesNotMatch(text, /undefined|NaN/);
    });
  }
});
