// Ways to go on with a half-typed command, offered as a list that arrow keys walk through.
import { ask } from "./api.js";
import { byId, h } from "./dom.js";

const list = byId("choices");
const PAUSE = 60;

/** Watches the input; `update()` asks now, `close()` hides the list. */
export function startCompletion(input) {
  let offer = { from: 0, choices: [] };
  let at = -1;
  let asked = 0;
  let stale = false;
  let timer;

  const close = () => {
    asked++;
    clearTimeout(timer);
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const mark = (index) => {
    at = index;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === at)));
    const marked = list.children[at];
    marked?.scrollIntoView({ block: "nearest" });
    if (marked) input.setAttribute("aria-activedescendant", marked.id);
    else input.removeAttribute("aria-activedescendant");
  };

  const accept = (choice) => {
    const rest = input.value.slice(input.selectionStart);
    const start = input.value.slice(0, offer.from) + choice.insert;
    input.value = start + rest;
    input.setSelectionRange(start.length, start.length);
    input.focus();
    close();
    if (/[ :]$/.test(choice.insert)) update();
  };

  const draw = () => {
    list.replaceChildren(...offer.choices.map((choice, i) =>
      h("li", { role: "option", id: `choice-${i}`, onmousedown: (event) => event.preventDefault(),
          onclick: () => accept(choice) },
        h("span", { class: "label", dir: "auto" }, choice.label),
        choice.detail && h("span", { class: "detail" }, choice.detail))));
    list.hidden = offer.choices.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    // A command that is only begun cannot be meant as it stands: Enter then takes the first offer.
    const begun = !input.value.includes(" ") && !offer.choices.some((c) => c.insert.trim() === input.value);
    mark(begun ? 0 : -1);
  };

  const update = async () => {
    const mine = ++asked;
    const text = input.value.slice(0, input.selectionStart);
    if (!text.startsWith("/")) return close();
    try {
      const answer = await ask("suggest", { text });
      if (mine !== asked) return;
      offer = answer;
      stale = false;
      draw();
    } catch {
      close();
    }
  };

  input.addEventListener("input", () => {
    stale = true;
    clearTimeout(timer);
    timer = setTimeout(update, PAUSE);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    // What was offered for less text than there is now must not be taken for it.
    if (list.hidden || (stale && event.key !== "Escape")) return;
    const count = offer.choices.length;
    const chosen = offer.choices[at];
    const moves = { ArrowDown: (at + 1) % count, ArrowUp: (at <= 0 ? count : at) - 1 };
    if (event.key in moves) mark(moves[event.key]);
    else if (event.key === "Enter" && chosen && !finishes(chosen)) accept(chosen);
    else if (event.key === "Tab" && !event.shiftKey) accept(chosen ?? offer.choices[0]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  /** Whether taking the choice would change nothing but blanks: then Enter sends. */
  const finishes = (choice) => (input.value.slice(0, offer.from) + choice.insert).trim() === input.value.trim();

  return { update, close };
}
