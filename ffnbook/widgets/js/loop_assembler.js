/** The loop assembler: the cards of a training loop in any order, and what comes of it. */

import { loopAssemblerTorch } from "./code_loop_assembler.js";
import { h, text } from "./dom.js";
import { button, check, seed, slider } from "./fields.js";
import { cardList } from "./loop_assembler_cards.js";
import { drawing } from "./loop_assembler_figure.js";
import { CARDS, run } from "./loop_assembler_numbers.js";
import { PRESETS, REST } from "./loop_assembler_presets.js";
import { stateTable } from "./loop_assembler_table.js";
import { findings, report, summary } from "./loop_assembler_words.js";
import { scene } from "./loop.js";
import { presets } from "./presets.js";
import { flag, integer, names, number } from "./traits.js";
import { bar, copier, readings, speaker } from "./ui.js";

const traits = { cards: names(Object.keys(CARDS), 0, 16), stale: flag(), p: number(0, 0.8, 0.05),
  lr: number(0.01, 2, 0.01, { log: true }), epochs: integer(1, 60), epoch: integer(1, 60),
  seed: integer(0, 9999) };

const STYLE = `
.cards { list-style: none; margin: 4px 0; padding: 0; }
.card { display: flex; gap: 4px; align-items: center; padding: 1px 0; border-left: 3px solid transparent; }
.card.bad { border-left-color: var(--red); }
.card code { flex: 1; min-width: 0; overflow-wrap: anywhere; font-size: 12.5px; line-height: 1.25;
  padding-left: 4px; }
.card button { padding: 2px 0; width: 28px; flex: none; }
.card .grip { cursor: grab; touch-action: none; color: var(--fg); background: var(--tint); }
.more { margin-top: 6px; }
.more button { font: 12px ui-monospace, monospace; }
.scroll { overflow-x: auto; margin-top: 10px; }
.states { border-collapse: collapse; font-size: 12.5px; font-variant-numeric: tabular-nums; }
.states caption { text-align: left; font-weight: 600; font-size: 13px; padding-bottom: 3px; }
.states th { text-align: left; font-weight: 400; padding: 2px 10px 2px 0; }
.states thead th { color: var(--soft); }
.states td { padding: 2px 10px 2px 0; border-top: 1px solid var(--line); white-space: nowrap; }
.states tbody th { border-top: 1px solid var(--line); white-space: nowrap; max-width: 17em;
  overflow: hidden; text-overflow: ellipsis; }
@container (max-width: 560px) { .states tbody th { max-width: 10em; }
  .states th, .states td { padding-right: 7px; } }
.states .hot { color: var(--red-ink); font-weight: 600; }
.findings { margin: 8px 0; padding: 0; list-style: none; display: grid; gap: 4px; }
.findings li:first-child { font-weight: 600; }
`;

const NOTE = "A 2-8-1 tanh network with dropout on 24 moons, 40 more to judge it; full batches, plain "
  + "gradient descent. A no_grad card opens a block down to the end of the epoch. “better” stands for "
  + "dev_loss.item() < best_loss. The masks come from NumPy’s generator: torch draws its own, so "
  + "with p > 0 its numbers differ, not what goes wrong.";

function view({ store, box }) {
  const numbers = readings({ train_loss: "training loss at the end", dev_loss: "dev loss",
    train_accuracy: "training accuracy", dev_accuracy: "dev accuracy", history: "in history",
    dev_history: "in dev_history", promised: "best dev loss recorded",
    kept: "dev loss of the kept model" });
  const said = h("ul", { class: "findings" });
  const raised = h("code", { "data-error": "torch" });
  const wrong = h("div", { class: "problem", role: "alert" }, raised);
  const [figure, table, cards] = [drawing(), stateTable(), cardList(store, { most: 16 })];
  const examples = presets(store, PRESETS, REST);
  const speech = speaker();
  const { live, width } = scene({ box, store, el: figure.el, speech });
  const start = { ...store.values };
  const copies = copier([["PyTorch", () => loopAssemblerTorch(store.values)]]);
  const field = (name, label, more) => slider(store, name, traits[name], { label, ...more });
  let last = {};
  const draw = () => {
    const state = store.values;
    // What the table shows is no reason to train again.
    const key = JSON.stringify({ ...state, epoch: 0 });
    if (last.key !== key) last = { key, found: run(state) };
    const { found } = last;
    const words = findings(state, found);
    cards.draw(found);
    figure.draw(state, found, width());
    table.draw(state, found);
    numbers.update(report(found));
    const list = words.length ? words : ["Nothing goes wrong in this loop."];
    said.replaceChildren(...list.map((sentence) => h("li", {}, sentence)));
    wrong.hidden = !found.error;
    text(raised, found.error ? `${found.error.name}: ${found.error.text}` : "");
    speech.say(summary(state, found, words));
  };
  box.append(h("style", {}, STYLE), h("p", { class: "title" }, "Loop assembler"), examples.group,
    examples.look, h("div", { class: "controls" }, cards.el, h("div", {}, said, wrong, figure.el)),
    table.el, h("div", { class: "controls one" },
      field("epoch", "epoch in the table", { max: (s) => s.get("epochs") })),
    numbers.list, h("p", { class: "caption" }, NOTE),
    h("div", { class: "controls" }, field("p", "dropout p"), field("lr", "learning rate"),
      field("epochs", "epochs"), seed(store, "seed", traits.seed),
      check(store, "stale", "the optimizer was made for an earlier model")),
    bar(button("Reset all", () => store.set(start)), ...copies.buttons), copies.area, speech.el);
  return live(draw);
}

export const loopAssembler = { title: "Loop assembler", traits, view };
