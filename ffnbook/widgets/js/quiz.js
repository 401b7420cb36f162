/** An exercise with a number or a choice, judged in the page without a kernel. */

import { h, text, uid } from "./dom.js";
import { button } from "./fields.js";

/** Text with `code` between backticks as nodes. */
function words(sentence) {
  return sentence.split("`").map((part, i) => (i % 2 ? h("code", {}, part) : part));
}

const NUMBER = "(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:e[-+]?[0-9]+)?";
const TERM = new RegExp(`^\\s*([-+]?)(${NUMBER})(?:\\s*(?:\\^|\\*\\*)\\s*([-+]?${NUMBER}))?\\s*$`, "i");

function term(typed) {
  const [, sign, base, power = 1] = TERM.exec(typed) ?? [];
  return (sign === "-" ? -1 : 1) * Number(base) ** Number(power);
}

/** The number that someone typed; NaN if none. The rule is that of exercises/typed.py. */
export function parse(typed) {
  let plain = typed.trim().replaceAll("−", "-");
  const percent = plain.endsWith("%");
  if (percent) plain = plain.slice(0, -1).trimEnd();
  if (/^[-+]?[1-9]\d{0,2}(,\d{3})+$/.test(plain)) plain = plain.replaceAll(",", "");
  else plain = plain.replace(/^([-+]?\d*),(\d+)$/, "$1.$2");
  const [top, bottom = 1, ...more] = plain.split("/").map(term);
  return more.length ? NaN : top / bottom / (percent ? 100 : 1);
}

/** The same list, the same order and the same tolerance as in judge.py. */
export function judgeNumber(quiz, typed) {
  const got = parse(typed);
  if (!Number.isFinite(got)) return [false, "Type one number, such as 0.25, 1/4, 30% or 2^-8."];
  const near = (value) => Math.abs(got - value) <= quiz.atol + quiz.rtol * Math.abs(value);
  if (near(quiz.answer)) return [true, "Right."];
  const known = quiz.mistakes.find(([value]) => near(value));
  if (known) return [false, known[1]];
  return [false, got > quiz.answer ? "Too large." : "Too small."];
}

export function judgeChoice(quiz, letter) {
  if (!letter) return [false, "Choose one answer first."];
  if (letter === quiz.answer) return [true, `Right. ${quiz.why}`];
  return [false, quiz.hints[letter]];
}

function numberField() {
  const id = uid("answer");
  const input = h("input", { type: "text", id, inputmode: "decimal", autocomplete: "off",
    size: 12 });
  return { field: h("p", { class: "ask" }, h("label", { for: id }, "Your answer"), input),
    value: () => input.value };
}

function choiceField(quiz) {
  const name = uid("choice");
  const boxes = quiz.options.map(([letter]) =>
    h("input", { type: "radio", name, value: letter, id: `${name}-${letter}` }));
  const rows = quiz.options.map(([letter, option], i) =>
    h("div", { class: "option" }, boxes[i], h("label", { for: boxes[i].id },
      h("b", {}, letter), " ", ...words(option))));
  // D, (d) and d. as well: typed with the focus on the list, the letter chooses.
  const onkeydown = ({ key, ctrlKey, altKey, metaKey }) => {
    const box = boxes.find(({ value }) => value === key.toLowerCase());
    if (!box || ctrlKey || altKey || metaKey) return;
    box.focus();
    box.click();
  };
  return { field: h("fieldset", { onkeydown }, h("legend", {}, "Your choice"), ...rows),
    value: () => boxes.find((box) => box.checked)?.value };
}

function view({ model, box }) {
  const quiz = model.get("quiz");
  const { field, value } = quiz.type === "choice" ? choiceField(quiz) : numberField();
  const judge = quiz.type === "choice" ? judgeChoice : judgeNumber;
  const said = h("p", { class: "verdict", role: "status" });
  const answer = (event) => {
    event.preventDefault();
    const [right, hint] = judge(quiz, value());
    said.replaceChildren(h("b", {}, right ? "✓" : "✗"), " ", ...words(hint));
    said.dataset.right = right;
  };
  const form = h("form", { class: "quiz", novalidate: true, onsubmit: answer }, field,
    button("Check", () => {}, { type: "submit" }), said);
  form.addEventListener("input", () => text(said, ""));
  box.append(form);
}

export const quiz = { title: "Check your answer", traits: {}, view };
