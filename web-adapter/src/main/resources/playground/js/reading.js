// Where the messages are scrolled to: what is new is read from its start.
import { byId } from "./dom.js";

const box = byId("messages");
const list = byId("message-list");
const NEAR = 120;
const MARGIN = 12;
const ENOUGH = 48;
let wasAtEnd = true;

/**
 * Stays at the very end when the box changes, such as when a phone is turned. Near the end someone
 * may be reading a long message from its start, and must not be moved.
 */
export function startReading() {
  box.addEventListener("scroll", () => (wasAtEnd = toEnd() < 2), { passive: true });
  new ResizeObserver(() => wasAtEnd && (box.scrollTop = box.scrollHeight)).observe(box);
}

const toEnd = () => box.scrollHeight - box.scrollTop - box.clientHeight;

export const isAtEnd = () => toEnd() < NEAR;

/** Whether the newest message's beginning is on the screen or above it. */
export function isNewestSeen() {
  const newest = list.lastElementChild;
  return !newest || newest.getBoundingClientRect().top < box.getBoundingClientRect().bottom - ENOUGH;
}

export function showNewest() {
  const newest = list.lastElementChild;
  if (newest && !fits(newest)) reveal(newest, true);
  else box.scrollTop = box.scrollHeight;
}

/**
 * Brings a message into view. One that does not fit is shown from its start if that is wanted;
 * otherwise it stays where it is as long as some of it is seen.
 */
export function reveal(message, fromStart) {
  if (!message) return;
  box.scrollIntoView(); // moves something in low windows only
  const { top, bottom } = message.getBoundingClientRect();
  const view = box.getBoundingClientRect();
  const seen = top < view.bottom - ENOUGH && bottom > view.top + ENOUGH;
  if (!fits(message) && seen && !fromStart) return;
  const above = top - view.top - MARGIN;
  const below = bottom - view.bottom + MARGIN;
  if (above < 0 || !fits(message)) box.scrollTop += above;
  else if (below > 0) box.scrollTop += below;
}

const fits = (message) => message.offsetHeight + 2 * MARGIN <= box.clientHeight;
