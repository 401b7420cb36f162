// All activation functions of one unit, looked up by the names that ffnbook uses.
// Softmax couples the units of a layer, so it stands apart, in smooth.js.

import { elu, hard_logistic, hard_tanh, leaky_relu, relu } from "./piecewise.js";
import { gelu, identity, logistic, softplus, swish, tanh } from "./smooth.js";

const SMOOTH = "smooth: the derivative exists everywhere";

export const ACTIVATIONS = {
  logistic, tanh, relu, leaky_relu, elu, softplus, swish, gelu,
  hard_logistic, hard_tanh, identity,
};

/** An activation function with its parameters bound. */
class Activation {
  constructor(name, params) {
    this.name = name;
    this.own = ACTIVATIONS[name];
    this.params = params;
    this.kinks = this.own.kinks ?? [];
    this.note = this.own.note ?? SMOOTH;
    this.one = [new Float64Array(1), new Float64Array(1)];
  }

  /** f(z) of one number. */
  f(z) {
    return this.single(this.own.f, z);
  }

  /** f'(z) of one number. */
  grad(z) {
    return this.single(this.own.grad, z);
  }

  single(loop, z) {
    const [input, result] = this.one;
    input[0] = z;
    loop(input, result, 1, this.params);
    return result[0];
  }

  /** a[i] = f(z[i]) for the first n entries of two Float64Arrays. */
  forward(z, a, n = z.length) {
    this.own.f(z, a, n, this.params);
  }

  /** d[i] = f'(z[i]) for the first n entries. */
  slopes(z, d, n = z.length) {
    this.own.grad(z, d, n, this.params);
  }

  /** dz[i] = da[i] f'(z[i]), from the output a where that saves work. dz may be da. */
  backward(z, a, da, dz, n, spare) {
    if (this.own.backward) {
      this.own.backward(a, da, dz, n);
    } else if (this.name !== "identity") {
      this.own.grad(z, spare, n, this.params);
      for (let i = 0; i < n; i += 1) dz[i] = da[i] * spare[i];
    } else if (dz !== da) {
      dz.set(da.subarray(0, n));
    }
  }
}

/**
 * The activation function of a name; settings it does not have are ignored, so that
 * one set of settings can serve all functions of a menu.
 * @param {string} name
 * @param {{slope?: number, alpha?: number, beta?: number}} [settings]
 */
export function getActivation(name, settings = {}) {
  if (!Object.hasOwn(ACTIVATIONS, name)) {
    throw new RangeError(`unknown activation "${name}". The choices are: `
      + `${Object.keys(ACTIVATIONS).join(", ")}.`);
  }
  const params = {};
  for (const [key, value] of Object.entries(ACTIVATIONS[name].params ?? {})) {
    params[key] = settings[key] ?? value;
  }
  return new Activation(name, params);
}
