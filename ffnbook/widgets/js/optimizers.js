// Optimizers, as in ffnbook: they change the parameters by the gradients. Weight
// decay adds weightDecay * W to the gradient of every W, never to that of a bias.

/** What all share: the parameter arrays of a network with their gradients. */
class Optimizer {
  constructor(net, { lr, weightDecay = 0 }) {
    this.lr = lr;
    this.weightDecay = weightDecay;
    this.slots = net.layers.flatMap(({ W, b, dW, db }) =>
      [{ param: W, grad: dW, decays: true }, { param: b, grad: db, decays: false }]);
  }

  /** Update every parameter once. */
  step() {
    for (const slot of this.slots) {
      this.update(slot, slot.decays ? this.weightDecay : 0);
    }
  }

  /** Arrays of zeros, one for each parameter. */
  keep(...names) {
    for (const slot of this.slots) {
      for (const name of names) slot[name] = new Float64Array(slot.param.length);
    }
  }
}

/** param <- param - lr * grad */
export class GradientDescent extends Optimizer {
  update({ param, grad }, decay) {
    const { lr } = this;
    for (let i = 0; i < param.length; i += 1) {
      param[i] -= lr * (grad[i] + decay * param[i]);
    }
  }
}

/** v <- momentum * v + grad; param <- param - lr * v */
export class Momentum extends Optimizer {
  constructor(net, { momentum = 0.9, ...shared }) {
    super(net, shared);
    this.momentum = momentum;
    this.keep("v");
  }

  update({ param, grad, v }, decay) {
    for (let i = 0; i < param.length; i += 1) {
      v[i] = this.momentum * v[i] + (grad[i] + decay * param[i]);
      param[i] -= this.lr * v[i];
    }
  }
}

/** Kingma and Ba, 2015, with bias correction. */
export class Adam extends Optimizer {
  constructor(net, { lr = 0.001, beta1 = 0.9, beta2 = 0.999, eps = 1e-8, ...shared } = {}) {
    super(net, { lr, ...shared });
    Object.assign(this, { beta1, beta2, eps, t: 0 });
    this.keep("m", "v");
  }

  step() {
    this.t += 1;
    super.step();
  }

  update({ param, grad, m, v }, decay) {
    const { lr, beta1, beta2, eps } = this;
    const c1 = 1 - beta1 ** this.t, c2 = 1 - beta2 ** this.t;
    for (let i = 0; i < param.length; i += 1) {
      const g = grad[i] + decay * param[i];
      m[i] += (1 - beta1) * (g - m[i]);
      v[i] += (1 - beta2) * (g * g - v[i]);
      param[i] -= (lr * (m[i] / c1)) / (Math.sqrt(v[i] / c2) + eps);
    }
  }
}

/** name -> class; new OPTIMIZERS.gd(net, {lr: 0.1, weightDecay: 0}) */
export const OPTIMIZERS = { gd: GradientDescent, momentum: Momentum, adam: Adam };
