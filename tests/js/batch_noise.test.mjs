// The batch noise's numbers agree with ffnbook/widgets/batch_noise.py.
import assert from "node:assert/strict";
import test from "node:test";
import {
  BLOWN, N, SIZES, descend, measure, noise,
} from "../../ffnbook/widgets/js/batch_noise_numbers.js";
import { PRESETS, REST } from "../../ffnbook/widgets/js/batch_noise_presets.js";
import { assertClose, fixture } from "./helpers.mjs";

for (const want of fixture("batch_noise")) {
  test(`batch noise ${JSON.stringify(want.state)}`, () => {
    const found = measure(want.state);
    const every = (list, n) => list.filter((_, i) => i % n === 0);
    assertClose(every(found.cloud, 15).flat(), want.cloud.flat(), 1e-12, 1e-13, "cloud");
    for (const name of ["measured", "predicted"]) {
      const sizes = SIZES.map((size) => found.curves[name][size - 1]);
      assertClose(sizes, want[name], 1e-10, 1e-20, name);
    }
    const path = every(found.path, Math.max(1, Math.floor(found.path.length / 20)));
    const size = Math.max(1, ...want.path.flat().map(Math.abs));
    assertClose(path.flatMap(({ w, b }) => [w, b]), want.path.flat(), 1e-9, 1e-12 * size, "path");
    assertClose(found.losses, want.losses, 1e-9, 1e-12, "losses");
    const { loss } = want.readings;
    assert.equal(found.diverged, loss > BLOWN ? want.readings.steps : null);
    for (const [name, value] of Object.entries(want.readings)) {
      assertClose([found[name]], [value], 1e-9, 1e-13, name);
    }
  });
}

test("variance falls as 1/B; without replacement to nothing at a full batch", () => {
  for (const replace of [false, true]) {
    const { measured, predicted, spread } = noise({ ...REST, replace });
    for (const size of SIZES.slice(0, -1)) {
      assert.ok(Math.abs(measured[size - 1] / predicted[size - 1] - 1) < 0.2, `${size}`);
    }
    assertClose([predicted[0]], [spread], 1e-12, 0, "one sample");
    assert.equal(measured[N - 1] === 0, !replace);
  }
});

test("a full batch goes the same way, whatever the order", () => {
  const path = (seed) => descend({ ...REST, seed, epochs: 5 }, N).path.map(({ w }) => w);
  const { data } = measure(REST);
  let [w, b] = [REST.w, REST.b];
  const want = [w];
  for (let k = 0; k < 5; k += 1) {
    const error = data.x.map((v, i) => w * v + b - data.y[i]);
    const dw = error.reduce((sum, e, i) => sum + 2 * e * data.x[i], 0) / N;
    const db = error.reduce((sum, e) => sum + 2 * e, 0) / N;
    [w, b] = [w - REST.lr * dw, b - REST.lr * db];
    want.push(w);
  }
  assertClose(path(REST.seed), want, 1e-12, 0, "path");
});

test("each example shows what its sentence says", () => {
  const shown = Object.fromEntries(PRESETS.map(({ name, set }) =>
    [name, measure({ ...REST, ...set })]));
  const over = ({ loss, least }) => loss / least;
  const full = shown["all 64: a full batch"];
  assert.ok(full.each === 1 && full.measured === 0 && over(full) > 5);
  assert.ok(over(shown["batches of 8"]) < 1.2 && shown["batches of 8"].downhill === 1);
  const again = shown["64 drawn with replacement"];
  assert.ok(again.measured > 0.2 && again.measured < 0.5);
  const bottom = shown["at the bottom"];
  assert.ok(bottom.downhill < 0.8 && bottom.downhill > 0.5);
  const { losses } = shown["one at a time never settles"];
  assert.ok(losses.slice(5).filter((loss) => loss > 1.3 * bottom.least).length > 5);
  assert.ok(shown["too large for one sample"].diverged > 0);
  const calm = measure({ ...REST, ...PRESETS.find(({ name }) => name.startsWith("too")).set,
    batch: 64 });
  assert.ok(over(calm) < 1.01 && calm.diverged === null);
});
