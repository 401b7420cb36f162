// Work in small parts, so that a long computation never holds up the page. A task is
// a generator that yields after every part; what it returns is its result.

/** Run a task to its end; return its result. */
export function finish(task) {
  for (;;) {
    const { done, value } = task.next();
    if (done) return value;
  }
}

/**
 * Run a task for about `ms` milliseconds: call this once a frame until `done`.
 * @returns {{done: boolean, value: any}} value is the result, once done
 */
export function advance(task, ms) {
  const end = performance.now() + ms;
  for (;;) {
    const step = task.next();
    if (step.done || performance.now() >= end) return step;
  }
}
