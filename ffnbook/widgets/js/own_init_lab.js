/** The Init lab with a reader's functions: the kernel builds, measures and trains. */

import { BUILDING } from "./init_controls.js";
import { initLab } from "./init_lab.js";
import { Run } from "./init_run.js";
import { withOwn } from "./own.js";

/** A run that the kernel does, when the settings name a reader's function. */
class KernelRun extends Run {
  constructor(kernel) {
    super();
    this.kernel = kernel;
    kernel.listen(() => this.read());
  }

  get remote() {
    return this.kernel.uses();
  }

  start(state, values, count) {
    if (!this.remote) {
      super.start(state, values, count);
      return;
    }
    this.task = null;
    this.training = false;
    this.rates = new Set();
    this.read();
  }

  train(count, lr, quiet) {
    if (!this.remote) {
      super.train(count, lr, quiet);
      return;
    }
    this.rates.add(lr);
    Object.assign(this, { training: true, quiet, lr, goal: this.count() + count });
    this.ask();
  }

  /** The kernel trains for a tenth of a second and answers; then it is asked again. */
  ask() {
    const { model } = this.kernel;
    const id = (model.get("request")?.id ?? 0) + 1;
    model.set("request", { id, steps: this.goal, lr: this.lr });
    model.save_changes();
  }

  read() {
    const { kernel } = this;
    if (!this.remote || !kernel.numbers) return;
    if (kernel.fits(kernel.problem)) this.training = false;
    if (this.training && kernel.fits(kernel.numbers)) {
      if (this.count() >= this.goal || kernel.numbers.diverged !== null) this.training = false;
      else this.ask();
    }
    const { history } = kernel.numbers;
    this.found = { ...kernel.numbers, history: [...history] };
    this.fresh = !(this.training && this.quiet);
  }

  work(budget) {
    if (!this.remote) return super.work(budget);
    const { fresh } = this;
    this.fresh = false;
    return fresh;
  }

  count() {
    if (!this.remote) return super.count();
    const { numbers } = this.kernel;
    return this.kernel.fits(numbers) ? numbers.steps : 0;
  }
}

function engine(kernel) {
  const title = (name) => kernel.about(name).title;
  return {
    titles: { activation: title("activation"), init: title("init") },
    code: () => ({ ...kernel.about("activation").code, init: kernel.about("init").code }),
    run: () => new KernelRun(kernel),
    listen: (listener) => kernel.listen(listener),
  };
}

export const ownInitLab = withOwn(initLab, ["activation", "init"], engine, BUILDING,
  ["activation", "init"]);
