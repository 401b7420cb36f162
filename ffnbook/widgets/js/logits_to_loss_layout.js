/** Where the three columns of logits, outputs and gradients stand. */

export const TOP = 30;
export const ROW = 30;

export function layout(width, k) {
  const narrow = width < 480;
  const left = 22;
  const gap = narrow ? 18 : 28;
  const room = narrow ? 34 : 44; // for an output's number
  const one = (width - left - 2 * gap - room - 10) / 3;
  const logits = [left + 8, left + one];
  const out = [logits[1] + gap, logits[1] + gap + one];
  const gradient = [out[1] + room + gap, width - 6];
  const bottom = TOP + ROW * k;
  return { width, k, narrow, logits, out, gradient, bottom, height: bottom + 22,
    at: (i) => TOP + ROW * (i + 0.5) };
}

/** Half the width of the gradients' axis: the next of 1, 2, 5, 10 that holds them all. */
export function reach(values) {
  const most = Math.max(...values.map(Math.abs));
  return [1, 2, 5, 10].find((r) => r >= most) ?? Math.ceil(most);
}
