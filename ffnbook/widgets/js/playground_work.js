/** The playground at work: one task at a time, done a few milliseconds a frame. */

import { extent } from "./playground_data.js";
import { looking } from "./playground_look.js";
import { bestLine, limiting, lineScores } from "./playground_reference.js";
import { PlaygroundRun, squashed } from "./playground_run.js";

/** Frames in a run, at least: it lasts some seconds, so that a reader can follow it. */
const FRAMES = 200;

export class Work {
  constructor() {
    this.run = null;
    this.seen = null; // {run, look, norms, references} that belong together
    this.task = null;
    this.running = false;
  }

  /** A new run from the first weights, followed to `goal`. */
  start(state, goal) {
    const none = state.data === "points" && state.points.length < 2;
    this.running = false;
    this.asked = goal;
    this.coming = !none; // made in the next frame: a hand may move on before
    if (none) this.run = this.seen = null;
    this.task = none ? null
      : this.together(this.build(state), this.follow(goal, true, () => true));
  }

  /** The epoch of the run that is on show, or about to be. */
  get epoch() {
    return this.coming || !this.run ? 0 : this.run.epoch;
  }

  /** How far a new run must be followed to stand where this one does, or soon will. */
  get reached() {
    const asked = this.running ? 0 : this.asked;
    return this.coming ? asked : Math.max(asked, this.epoch, this.run?.diverged ?? 0);
  }

  * build(state) {
    const run = new PlaygroundRun(state);
    yield* run.record();
    this.run = run;
    this.coming = false;
    yield* this.compare(state);
  }

  /** Train on to an epoch, while `running`; `quiet` shows the end alone. */
  to(goal, quiet) {
    if (!this.run && !this.coming) return;
    this.running = true;
    this.task = this.together(this.task, this.follow(goal, quiet, () => this.running));
  }

  * together(first, second) {
    if (first) yield* first;
    yield* second;
  }

  /** The best line and the best possible for the run's data; kept while these stay. */
  * compare(state) {
    const { run } = this, { data, noise, n, seed, points } = state, other = squashed(state);
    const key = JSON.stringify([data, noise, n, seed, points, other]);
    if (key !== this.known) {
      const line = bestLine(run.train, run.d, run.regression);
      const scored = lineScores(line, run.dev.n ? run.dev : run.train, run.regression);
      yield;
      const about = JSON.stringify([data, noise]); // the limit knows no more of them
      if (about !== this.limited) this.limit = yield* limiting(data, noise);
      this.limited = about;
      const { limit } = this;
      this.references = { line, line_accuracy: scored.accuracy, limit_accuracy: limit?.accuracy,
        ...(!other && { line_loss: scored.loss, limit_loss: limit?.loss }) };
    }
    this.known = key;
  }

  * follow(goal, quiet, going) {
    const { run } = this;
    const pace = Math.max(1, Math.ceil((goal - run.epoch) / FRAMES));
    let [shown, cost] = [0, 0];
    const wanted = () => run.epoch < goal && run.diverged === null && going();
    while (wanted()) {
      for (let i = 0; i < pace && wanted(); i += 1) {
        yield* run.next();
        yield;
      }
      if (quiet || !wanted()) continue;
      const start = performance.now();
      if (start - shown > 2 * cost) {
        yield* this.see();
        [shown, cost] = [performance.now(), performance.now() - start];
      }
      yield "frame";
    }
    yield* this.see();
  }

  * see() {
    const { run, references } = this, look = yield* looking(run, extent(run.state));
    this.seen = { run, references, look, norms: yield* run.norms() };
    this.fresh = true;
  }

  /** Work for about `budget` milliseconds; true when there is something new to show. */
  work(budget) {
    const until = performance.now() + budget;
    this.fresh = false;
    while (this.task) {
      const { value, done } = this.task.next();
      if (done) {
        this.task = null;
        this.running = false;
      }
      if (value === "frame" || performance.now() > until) break;
    }
    return this.fresh;
  }
}
