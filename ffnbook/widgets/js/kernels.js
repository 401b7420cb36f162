// The loops in which the time goes. A matrix of n samples is kept by columns: unit
// j of sample i stands at j n + i, so that every inner loop runs along the samples,
// over numbers that lie side by side. Two outputs are worked on at a time, from four
// or two inputs: what is read is then used twice. An odd number of units is made
// even by taking the last one twice, or by an input with weight 0.

/**
 * out_h = bias_h + sum_i w(i, h) a_i for all units h, where w(i, h) stands in W at
 * i * inStep + h * outStep. Forward: a layer's Z. Backward, steps exchanged and no
 * bias: the gradient of its input.
 */
export function combine(a, W, inStep, outStep, bias, out, n, nIn, nOut) {
  for (let h = 0; h < nOut; h += 2) {
    const last = h + 1 < nOut ? h + 1 : h;
    const bias0 = bias === null ? 0 : bias[h], bias1 = bias === null ? 0 : bias[last];
    const end = h * n + n, far = (last - h) * n;
    let i = 0;
    for (; i + 4 <= nIn; i += 4) {
      const v = i * inStep + h * outStep, w = i * inStep + last * outStep;
      const v0 = W[v], v1 = W[v + inStep], v2 = W[v + 2 * inStep], v3 = W[v + 3 * inStep];
      const w0 = W[w], w1 = W[w + inStep], w2 = W[w + 2 * inStep], w3 = W[w + 3 * inStep];
      let p = i * n, q = p + n, r = q + n, s = r + n;
      for (let k = end - n; k < end; k += 1, p += 1, q += 1, r += 1, s += 1) {
        const a0 = a[p], a1 = a[q], a2 = a[r], a3 = a[s];
        const one = i === 0 ? bias0 : out[k], two = i === 0 ? bias1 : out[k + far];
        out[k] = one + (v0 * a0 + v1 * a1 + (v2 * a2 + v3 * a3));
        out[k + far] = two + (w0 * a0 + w1 * a1 + (w2 * a2 + w3 * a3));
      }
    }
    for (; i < nIn; i += 2) {
      const pair = i + 1 < nIn;
      const v = i * inStep + h * outStep, w = i * inStep + last * outStep;
      const v0 = W[v], v1 = pair ? W[v + inStep] : 0;
      const w0 = W[w], w1 = pair ? W[w + inStep] : 0;
      let p = i * n, q = pair ? p + n : p;
      for (let k = end - n; k < end; k += 1, p += 1, q += 1) {
        const a0 = a[p], a1 = a[q];
        const one = i === 0 ? bias0 : out[k], two = i === 0 ? bias1 : out[k + far];
        out[k] = one + (v0 * a0 + v1 * a1);
        out[k + far] = two + (w0 * a0 + w1 * a1);
      }
    }
  }
}

/** dW = A^T dZ, (nIn, nOut) in row order: a sum over the samples for each weight. */
export function weightGradient(a, dZ, dW, n, nIn, nOut) {
  for (let i = 0; i < nIn; i += 2) {
    const i1 = i + 1 < nIn ? i + 1 : i;
    for (let h = 0; h < nOut; h += 2) {
      const h1 = h + 1 < nOut ? h + 1 : h;
      let s00 = 0, s01 = 0, s10 = 0, s11 = 0;
      let p = i * n, q = i1 * n, r = h * n, s = h1 * n;
      for (const end = p + n; p < end; p += 1, q += 1, r += 1, s += 1) {
        const a0 = a[p], a1 = a[q], d0 = dZ[r], d1 = dZ[s];
        s00 += a0 * d0;
        s01 += a0 * d1;
        s10 += a1 * d0;
        s11 += a1 * d1;
      }
      dW[i * nOut + h] = s00;
      dW[i * nOut + h1] = s01;
      dW[i1 * nOut + h] = s10;
      dW[i1 * nOut + h1] = s11;
    }
  }
}

/** db_h = the sum of dZ_h over the samples. */
export function biasGradient(dZ, db, n, nOut) {
  for (let h = 0; h < nOut; h += 1) {
    let sum = 0;
    for (let k = h * n, end = k + n; k < end; k += 1) sum += dZ[k];
    db[h] = sum;
  }
}
