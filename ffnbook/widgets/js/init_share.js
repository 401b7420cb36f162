/** The trained parameters as traits, so that Python and the other views have them. */

/** What a model holds: [values, steps], or [null, 0] at the first weights. */
function held(model) {
  const [steps, view] = [model.get("steps"), model.get("weights")];
  if (!steps || !view?.byteLength) return [null, 0];
  // Copied, because the numbers need not start at a multiple of 8 bytes.
  const start = view.byteOffset;
  return [new Float64Array(view.buffer.slice(start, start + view.byteLength)), steps];
}

/**
 * Keeps the traits `steps` and `weights` of a model and a run alike; `changed` is
 * called with (values, steps) when someone else has trained.
 */
export function sharing(model, changed) {
  // A page's model has no such traits: there is no one to share with.
  const known = model.get("steps") !== undefined;
  let own = known ? model.get("steps") : 0;
  const send = (steps, values) => {
    if (!known || (own === 0 && steps === 0)) return;
    own = steps;
    model.set("weights", new DataView(values.buffer));
    model.set("steps", steps);
    model.save_changes();
  };
  const hear = () => {
    if (model.get("steps") === own) return;
    own = model.get("steps");
    changed(...held(model));
  };
  if (known) model.on("change:steps", hear);
  return {
    now: () => held(model),
    share: (run) => send(run.count(), run.parameters()),
    forget: () => send(0, new Float64Array(0)),
    stop: () => known && model.off("change:steps", hear),
  };
}
