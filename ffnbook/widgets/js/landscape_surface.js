/** The loss of s = w2 f(w1 x) as a surface: slopes, curvatures, level places. */

/** The window is [-4, 4] in both weights. */
export const HALF = 4;
/** A curvature below this is called 0. */
const FLAT = 1e-6;
/** The places where searches begin: 12 x 12 of them; a search that leaves FAR is given up. */
const FIRST = Array.from({ length: 144 }, (_, k) =>
  [-3.9 + (7.8 * (k % 12)) / 11, -3.9 + (7.8 * Math.floor(k / 12)) / 11]);
const FAR = 6;

export const logistic = (z) => 1 / (1 + Math.exp(-z));

/** f, f' and f'' at z. */
const HIDDEN = {
  logistic(z) {
    const a = logistic(z);
    const slope = a * (1 - a);
    return [a, slope, slope * (1 - 2 * a)];
  },
  tanh(z) {
    const a = Math.tanh(z);
    return [a, 1 - a * a, -2 * a * (1 - a * a)];
  },
  identity: (z) => [z, 1, 0],
};

/** The loss of a score. */
const LOSS = {
  bce: (s, y) => Math.max(s, 0) - s * y + Math.log1p(Math.exp(-Math.abs(s))),
  mse: (s, y) => (logistic(s) - y) ** 2,
  mse_linear: (s, y) => (s - y) ** 2,
};

/** The same with its first and second derivative by the score. */
const OF_SCORE = {
  bce(s, y) {
    const p = logistic(s);
    return [LOSS.bce(s, y), p - y, p * (1 - p)];
  },
  mse(s, y) {
    const p = logistic(s);
    const slope = p * (1 - p);
    return [(p - y) ** 2, 2 * (p - y) * slope,
      2 * slope * (slope + (p - y) * (1 - 2 * p))];
  },
  mse_linear: (s, y) => [(s - y) ** 2, 2 * (s - y), 2],
};

/** The score of an input. */
export const score = ({ activation }, x, w1, w2) => w2 * HIDDEN[activation](w1 * x)[0];

/** Loss, slopes g1 and g2, curvatures h11, h12, h22 at a place. */
export function surface({ activation, loss: name, x, y }, w1, w2) {
  const [f, of] = [HIDDEN[activation], OF_SCORE[name]];
  const n = x.length;
  let [loss, g1, g2, h11, h12, h22] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < n; i += 1) {
    const v = x[i];
    const [a, da, dda] = f(w1 * v);
    const [value, r, rr] = of(w2 * a, y[i]);
    const s1 = w2 * da * v; // the slope of the score by w1; by w2 it is a
    loss += value;
    g1 += r * s1;
    g2 += r * a;
    h11 += rr * s1 * s1 + r * w2 * dda * v * v;
    h12 += rr * s1 * a + r * da * v;
    h22 += rr * a * a;
  }
  return { w1, w2, loss: loss / n, g1: g1 / n, g2: g2 / n, h11: h11 / n, h12: h12 / n,
    h22: h22 / n };
}

/** The loss alone at n x n places of the window, row by row from below. */
export function lossGrid({ activation, loss: name, x, y }, n) {
  const [f, of] = [HIDDEN[activation], LOSS[name]];
  const at = Array.from({ length: n }, (_, k) => -HALF + (2 * HALF * k) / (n - 1));
  const out = new Float64Array(n * n);
  at.forEach((w1, i) => {
    const a = x.map((v) => f(w1 * v)[0]); // w2 does not change it
    at.forEach((w2, j) => {
      let sum = 0;
      for (let k = 0; k < a.length; k += 1) sum += of(w2 * a[k], y[k]);
      out[j * n + i] = sum / a.length;
    });
  });
  return out;
}

/** The eigenvalues of the Hessian, the smaller one first. */
export function curvatures({ h11, h12, h22 }) {
  const middle = (h11 + h22) / 2;
  const reach = Math.hypot((h11 - h22) / 2, h12);
  return [middle - reach, middle + reach];
}

/** What a level place with these curvatures is. */
export function kindOf([low, high]) {
  if (low > FLAT) return "minimum";
  if (high < -FLAT) return "maximum";
  return low < -FLAT && high > FLAT ? "saddle" : "flat";
}

/** A step of Newton's method, at most 1 long; none where there is no curvature. */
function newton(at) {
  const angle = Math.atan2(2 * at.h12, at.h11 - at.h22) / 2; // of the larger curvature
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const [low, high] = curvatures(at);
  const over = (slope, by) => (Math.abs(by) > 1e-8 ? slope / by : 0);
  const along = over(at.g1 * c + at.g2 * s, high);
  const across = over(at.g2 * c - at.g1 * s, low);
  const [d1, d2] = [along * c - across * s, along * s + across * c];
  const size = Math.hypot(d1, d2);
  const part = 1 / Math.max(1, size);
  return [at.w1 - part * d1, at.w2 - part * d2, size];
}

/**
 * The places in the window where both slopes are 0, by Newton's method from many
 * places. "flat" ones are not single places but belong to a curve of them.
 */
export function levelPlaces(state) {
  const found = [];
  for (const first of FIRST) {
    let at = surface(state, ...first);
    let size = 1;
    for (let step = 0; step < 60 && size > 1e-11; step += 1) {
      const [w1, w2, length] = newton(at);
      size = Math.abs(w1) > FAR || Math.abs(w2) > FAR ? NaN : length;
      if (size > 0) at = surface(state, w1, w2);
    }
    const bends = curvatures(at);
    if (size < 1e-7 && Math.hypot(at.g1, at.g2) < 1e-9 && Math.abs(at.w1) <= HALF
      && Math.abs(at.w2) <= HALF && Math.max(...bends.map(Math.abs)) > FLAT
      && found.every((it) => Math.hypot(it.w1 - at.w1, it.w2 - at.w2) > 1e-3)) {
      found.push({ kind: kindOf(bends), w1: at.w1, w2: at.w2, loss: at.loss });
    }
  }
  const round = (v) => Math.round(v * 1e6);
  return found.sort((a, b) => round(a.w1) - round(b.w1) || round(a.w2) - round(b.w2));
}

/** Whether (-w1, -w2) has the loss of (w1, w2) everywhere (on a grid). */
export function isMirrored(state) {
  const value = (w1, w2) => surface(state, w1, w2).loss;
  return FIRST.every(([w1, w2]) => Math.abs(value(w1, w2) - value(-w1, -w2)) < 1e-9);
}
