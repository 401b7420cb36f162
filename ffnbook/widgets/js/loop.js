/**
 * One animation loop for the whole page.
 *
 * A task is drawn only when it asked for it, its element is on the screen and the
 * page is visible; what was asked for meanwhile is drawn when it comes back.
 */

const tasks = new Set();
let pending = 0;

/** How long the frames' work took, for the tests and for the curious. */
export const frames = { count: 0, last: 0, longest: 0, total: 0 };

function ready(task) {
  return task.wanted && task.visible && !document.hidden;
}

function schedule() {
  if (pending) return;
  for (const task of tasks) {
    if (ready(task)) {
      pending = requestAnimationFrame(run);
      return;
    }
  }
}

function run(now) {
  pending = 0;
  const start = performance.now();
  for (const task of tasks) {
    if (!ready(task)) continue;
    task.wanted = false;
    task.draw(now);
    if (!task.wanted) task.el.removeAttribute("aria-busy");
  }
  frames.last = performance.now() - start;
  frames.longest = Math.max(frames.longest, frames.last);
  frames.total += frames.last;
  frames.count += 1;
  schedule();
}

if (typeof document !== "undefined") {
  document.addEventListener("visibilitychange", schedule);
}

/**
 * Returns {ask, stop}: `ask()` for one frame; a draw that asks again animates. Until
 * all is drawn the element is marked as busy.
 */
export function animate(el, draw) {
  const task = { el, draw, wanted: false, visible: true };
  const watch = new IntersectionObserver((entries) => {
    task.visible = entries[entries.length - 1].isIntersecting;
    schedule();
  }, { rootMargin: "100px" });
  watch.observe(el);
  tasks.add(task);
  return {
    ask() {
      task.wanted = true;
      if (!el.hasAttribute("aria-busy")) el.setAttribute("aria-busy", "true");
      schedule();
    },
    stop() {
      tasks.delete(task);
      watch.disconnect();
    },
  };
}

/**
 * The width of an element, kept up to date without asking for a layout: `width()` is
 * cheap enough for every frame, and `changed` is called when it changes.
 */
export function measured(el, changed) {
  let width = 640;
  const watch = new ResizeObserver(([entry]) => {
    const now = Math.round(entry.contentRect.width);
    if (now === 0 || now === width) return;
    width = now;
    changed();
  });
  watch.observe(el);
  return {
    /** Once, when the element has come into the page. */
    read() {
      width = el.clientWidth || width;
    },
    width: () => Math.max(280, width),
    stop: () => watch.disconnect(),
  };
}

/**
 * A view that is drawn now, and again after each change of its store or of the width of
 * `el`. Returns {width, ask, live}: `live(draw)` begins, with all in the page, and gives
 * the view's cleanup, which calls `end`. `heard` may answer changes in another way.
 */
export function scene({ box, store, el, speech }) {
  let loop = null;
  const ask = () => loop?.ask();
  const size = measured(el, ask);
  return {
    ask,
    width: size.width,
    live(draw, { end, heard = ask } = {}) {
      loop = animate(box, draw);
      store.subscribe(heard);
      size.read();
      draw();
      return () => {
        end?.();
        loop.stop();
        size.stop();
        speech.stop();
      };
    },
  };
}

/** Whether the reader asked for less motion. */
export function calm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
