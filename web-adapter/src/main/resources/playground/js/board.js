// The leaderboard beside the messages: the core's own answer to /leaderboard, asked for the member.
import { act, busy } from "./acts.js";
import { ask } from "./api.js";
import { cardElement } from "./card.js";
import { byId, h } from "./dom.js";
import { on, store } from "./store.js";

const panel = byId("board");
const content = byId("board-content");
const PAUSE = 400;
let choice;
let timer;
let asked = 0;

export function startBoard() {
  on("state", () => show(0));
  on("changed", () => show(PAUSE));
  on("message", () => show(PAUSE));
  on("channel", () => forget());
  on("member", () => forget());
  on("panel", draw);
}

function forget() {
  choice = undefined;
  show(0);
}

/** Asks again, once for all that happens within the pause. */
function show(pause) {
  panel.hidden = !store.board;
  byId("open-board").hidden = !store.board;
  if (!store.board) return;
  clearTimeout(timer);
  timer = setTimeout(refresh, pause);
}

async function refresh() {
  const mine = ++asked;
  try {
    const outcome = await ask("board", choice ? { choice } : {});
    if (mine !== asked) return;
    if (outcome.kind === "panel") draw(outcome.card);
    else content.replaceChildren(h("p", { class: "waiting" }, "No leaderboard in this channel."));
  } catch {
    // The board is only beside the point when the server is away; the page says so elsewhere.
  }
}

function draw(card) {
  const focused = content.contains(document.activeElement) ? document.activeElement.dataset.action : null;
  const top = panel.scrollTop;
  content.replaceChildren(...choices(), cardElement(card, press));
  panel.scrollTop = top;
  if (focused) [...content.querySelectorAll("[data-action]")].find((b) => b.dataset.action === focused)?.focus();
}

/** The values of the command's option, such as periods, to choose from. */
function choices() {
  if (store.boardChoices.length < 2) return [];
  const chosen = choice ?? store.boardChoices[0];
  return [h("div", { class: "tabs", role: "group", "aria-label": "Choose a board" },
    store.boardChoices.map((value) => h("button", {
      type: "button", class: "button", "data-action": value, "aria-pressed": String(value === chosen),
      onclick: ({ currentTarget }) => choose(value, currentTarget),
    }, value)))];
}

function choose(value, button) {
  choice = value;
  return busy(button, refresh);
}

/** A button of the card itself. */
function press(data, button) {
  asked++;
  return busy(button, () => act(ask("board", { action: data.action })));
}
