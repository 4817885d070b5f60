// The messages of the current channel.
import { press } from "./acts.js";
import { cardElement, cardWords } from "./card.js";
import { announce, byId, h, icon } from "./dom.js";
import { isAtEnd, isNewestSeen, reveal, showNewest, startReading } from "./reading.js";
import { here, memberName, on, store } from "./store.js";
import { dayOf, timeOf } from "./time.js";

const box = byId("messages");
const list = byId("message-list");
const toNewest = byId("to-newest");
let drawn;

export function startMessages(run) {
  startReading();
  on("state", drawAll);
  on("channel", drawAll);
  on("member", drawAll);
  on("message", show);
  on("answered", (message) => reveal(elementOf(message.id), message.edition === 0));
  toNewest.addEventListener("click", showNewest);
  box.addEventListener("scroll", () => isNewestSeen() && (toNewest.hidden = true), { passive: true });
  list.addEventListener("click", (event) => event.target.id === "try-help" && run("/help"));
}

/** A line under the messages for a command that waits for its answer; call the result to end it. */
export function pendingLine(text) {
  const working = h("p", { class: "working", hidden: true }, "Working on it");
  const line = h("li", { class: "message" }, face(store.me), h("div", { class: "body" },
    byline(memberName(store.me)), h("p", { class: "cause" }, h("code", {}, text)), working));
  list.append(line);
  showNewest();
  const slow = setTimeout(() => {
    working.hidden = false;
    announce("Working on it");
    reveal(line);
  }, 1000);
  return () => {
    clearTimeout(slow);
    line.remove();
  };
}

/** Draws anew; after a lost connection, without taking the reader from where they were. */
function drawAll() {
  const place = `${store.me} ${store.channel}`;
  const top = place === drawn && list.querySelector("[data-id]") ? box.scrollTop : null;
  drawn = place;
  const shown = [...store.messages.values()].filter((m) => m.channel === store.channel);
  list.replaceChildren(...shown.flatMap((message, at) => withDay(message, shown[at - 1])));
  if (shown.length === 0) list.append(emptiness());
  if (top === null) showNewest();
  else box.scrollTop = top;
  toNewest.hidden = isNewestSeen();
}

function show({ message, isNew }) {
  if (message.channel !== store.channel) return;
  const old = elementOf(message.id);
  const follow = isAtEnd();
  const toEnd = box.scrollHeight - box.scrollTop;
  if (old) {
    swap(old, messageElement(message));
  } else {
    list.querySelector(".empty")?.remove();
    const last = [...store.messages.values()].filter((m) => m.channel === store.channel).at(-2);
    const added = withDay(message, last);
    added.at(-1).classList.add("fresh");
    const pending = list.querySelector(":scope > .message:not([data-id])");
    added.forEach((element) => list.insertBefore(element, pending));
  }
  if (isNew) announce(`${message.to ? "Only you: " : ""}${cardWords(message.card)}`);
  if (isNew && follow) showNewest();
  else if (isNew) toNewest.hidden = isNewestSeen();
  else if (follow) box.scrollTop = box.scrollHeight - toEnd;
}

/** Puts one in the place of the other; neither the keyboard's focus nor the reader is moved. */
function swap(old, fresh) {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  old.replaceWith(fresh);
  if (focused) {
    const same = [...fresh.querySelectorAll("[data-action]")];
    (same.find((b) => b.dataset.action === focused.dataset.action) ?? same[0] ?? box).focus({ preventScroll: true });
  }
}

function withDay(message, before) {
  const element = messageElement(message);
  const sameDay = before && dayOf(before.at) === dayOf(message.at);
  return sameDay ? [element] : [h("li", { class: "day-line" }, dayOf(message.at)), element];
}

function messageElement(message) {
  const kind = message.to ? " private" : message.key ? " post" : "";
  return h("li", { class: `message${kind}`, "data-id": message.id },
    face(null),
    h("div", { class: "body" },
      byline("Whetstone", message, message.to && onlyYou()),
      message.said && h("p", { class: "cause" }, cause(message)),
      cardElement(message.card, (data, button) => press(message.id, data, button))));
}

function byline(who, message, note) {
  const at = message && h("time", { datetime: message.at }, timeOf(message.at));
  const edited = message?.edition > 0 && h("span", { class: "edited" }, "edited");
  return h("p", { class: "byline" }, h("span", { class: "who" }, who), at, edited, note);
}

function cause({ by, said, to }) {
  const words = said.startsWith("/") ? h("code", { dir: "auto" }, said) : h("q", { dir: "auto" }, said);
  return [to ? "You: " : `${memberName(by)}: `, words];
}

function onlyYou() {
  return h("span", { class: "only-you" },
    icon("M3 3l14 14M8 5.2A8 8 0 0 1 18 10a9 9 0 0 1-2 2.7M12 14.7A8 8 0 0 1 2 10a9 9 0 0 1 3-3.5"),
    "Only you can see this");
}

function face(member) {
  return member
    ? h("span", { class: "face initial", "aria-hidden": "true" }, memberName(member).slice(0, 1))
    : h("img", { class: "face", src: "/icon.svg", alt: "", width: 36, height: 36 });
}

function emptiness() {
  return h("li", { class: "empty" },
    h("h2", {}, "Nothing here yet"),
    h("p", {}, here()?.direct
      ? "Whetstone writes here when there is something that you alone must know."
      : "Commands and their answers appear here. An admin sets up a daily question with /setup."),
    h("button", { type: "button", class: "button", id: "try-help" }, "Show what I can do"));
}

const elementOf = (id) => list.querySelector(`[data-id="${CSS.escape(id)}"]`);
