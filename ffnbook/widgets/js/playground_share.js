/** What Python can read of a run: its parameters, and the history's last entries. */

/** Returns a function that tells the model about a run at rest. */
export function telling(model) {
  // A page's model has no such traits: there is no one to tell.
  const known = model.get("summary") !== undefined;
  return (run) => {
    const now = run && run.epoch > 0;
    if (!known || (!now && !Object.keys(model.get("summary")).length)) return;
    const last = now ? Object.fromEntries(Object.entries(run.history)
      .filter(([, list]) => list.length).map(([name, list]) => [name, list.at(-1)])) : {};
    model.set("weights", now ? run.bytes() : new DataView(new ArrayBuffer(0)));
    model.set("summary", now ? { epoch: run.epoch, diverged: run.diverged, ...last } : {});
    model.save_changes();
  };
}
