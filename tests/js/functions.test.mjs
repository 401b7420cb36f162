// Activations, initializers, losses and data sets agree with ffnbook's.
import assert from "node:assert/strict";
import test from "node:test";
import {
  ACTIVATIONS, columns, DATASETS, default_rng, erf, erfc, getActivation, INITIALIZERS,
  initialize, LOSSES, softmax, weightStd,
} from "../../ffnbook/widgets/js/engine.js";
import { assertClose, fixture, ulps } from "./helpers.mjs";

const want = fixture("functions");

for (const { name, params, f, grad } of want.activations) {
  test(`${name} ${JSON.stringify(params)}`, () => {
    const act = getActivation(name, params);
    const z = Float64Array.from(want.points), out = new Float64Array(z.length);
    // 1 - a^2 and the like lose digits where a is almost 1, in Python as well; what
    // is lost is a few units in the last place of 1.
    act.forward(z, out);
    assertClose(out, f, 1e-12, name === "gelu" ? 1e-300 : 2e-15, "f");
    act.slopes(z, out);
    assertClose(out, grad, 1e-12, 4e-15, "f'");
    want.points.forEach((point, i) => {
      assert.ok(Object.is(act.grad(point), out[i]));
      assertClose([act.f(point)], [f[i]], 1e-12, 2e-15, `f(${point})`);
    });
    const da = z.map((_, i) => 0.5 + i / 7), dz = new Float64Array(z.length);
    const a = new Float64Array(z.length), spare = new Float64Array(z.length);
    act.forward(z, a);
    act.backward(z, a, da, dz, z.length, spare);
    assertClose(dz, grad.map((d, i) => d * da[i]), 1e-12, 5e-14, "backward");
    act.backward(z, a, da, da, z.length, spare);
    assert.deepEqual(da, dz);
    assert.ok(Number.isNaN(act.f(NaN)));
  });
}

test("every function of Python is there, and no other", () => {
  assert.deepEqual([...new Set(want.activations.map((a) => a.name))].sort(),
    Object.keys(ACTIVATIONS).sort());
  assert.deepEqual([...new Set(want.initializers.map((a) => a.name))].sort(),
    Object.keys(INITIALIZERS).sort());
  assert.throws(() => getActivation("toString"), /choices are: logistic/);
  assert.throws(() => initialize("he", 2, 3, null), /choices are: zeros/);
});

test("very small inputs keep their digits", () => {
  for (const name of ["tanh", "identity", "leaky_relu", "elu", "hard_tanh"]) {
    const act = getActivation(name, { slope: 0.5 });
    assertClose([act.f(1e-200), act.f(1e-30)], [1e-200, 1e-30], 1e-15, 0, name);
  }
  assertClose([getActivation("gelu").f(-1e-38)], [-0.5e-38], 1e-14, 0, "gelu");
});

test("tanh is right to the last places", () => {
  const z = default_rng(0).uniform(-6, 6, 100_000), a = new Float64Array(z.length);
  for (const scale of [1e-200, 1e-5, 0.05, 1, 4]) {
    const scaled = z.map((x) => x * scale);
    getActivation("tanh").forward(scaled, a);
    const most = a.reduce((worst, x, i) => Math.max(worst, ulps(x, Math.tanh(scaled[i]))), 0);
    assert.ok(most <= 4, `${most} places at ${scale}`);
  }
});

test("erf is right to 1e-15 relative, and odd", () => {
  for (const [x, y] of want.erf) {
    assertClose([erf(x), -erf(-x)], [y, y], 1e-15, 0, `erf(${x})`);
  }
  assert.equal(erf(Infinity), 1);
  assert.ok(Number.isNaN(erf(NaN)));
});

test("erfc keeps its digits where it is small", () => {
  for (const [x, y] of want.erfc) assertClose([erfc(x)], [y], 2e-13, 0, `erfc(${x})`);
  assert.deepEqual([erfc(Infinity), erfc(-Infinity), erfc(1e200)], [0, 2, 0]);
  assert.ok(Number.isNaN(erfc(NaN)));
});

test("softmax by rows", () => {
  const { z, p, n, k } = want.softmax;
  const out = new Float64Array(z.length);
  softmax(z, out, n, k);
  assertClose(out, p, 1e-14, 0, "softmax");
});

for (const { name, params, seed, W } of want.initializers) {
  test(`initializer ${name} ${JSON.stringify(params)}`, () => {
    assertClose(initialize(name, 3, 4, default_rng(seed), params), W, 1e-15, 0, "W");
    const many = initialize(name, 100, 200, default_rng(1), params);
    const mean = many.reduce((a, b) => a + b) / many.length;
    const std = Math.sqrt(many.reduce((a, b) => a + (b - mean) ** 2, 0) / many.length);
    assertClose([std], [weightStd(name, 100, 200, params)], 0.03, 1e-12, "std");
  });
}

for (const { name, pred, y, n, k, value, grad } of want.losses) {
  test(`loss ${name}, ${n} samples, ${k} outputs`, () => {
    const d = new Float64Array(pred.length);
    assertClose([LOSSES[name].value(pred, y, n, k)], [value], 1e-13, 0, "value");
    LOSSES[name].grad(pred, y, d, n, k);
    assertClose(d, grad, 1e-13, 1e-17, "grad");
  });
}

for (const { name, n, noise, seed, X, y } of want.data) {
  test(`data set ${name}, noise ${noise}`, () => {
    const got = DATASETS[name](n, noise, default_rng(seed));
    assertClose(got.X, X, 1e-14, 1e-15, "X");
    assert.deepEqual(Array.from(got.y), y);
    assert.equal(columns(got.X, n, 2)[n + 3], got.X[2 * 3 + 1]);
  });
}
