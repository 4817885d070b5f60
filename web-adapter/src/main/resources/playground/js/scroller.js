// What is wider than the card scrolls on its own, by keyboard too, and its edge shows that it does.
import { h } from "./dom.js";

const watcher = new ResizeObserver((entries) => entries.forEach(({ target }) => mark(target)));

/** A box for something wide; the label says what it holds. */
export function scroller(kind, label, content) {
  const box = h("div", { class: `scroller ${kind}`, role: "group", "aria-label": label }, content);
  watcher.observe(box);
  return box;
}

/** Only what scrolls is worth a stop of the Tab key. */
function mark(box) {
  if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  else box.removeAttribute("tabindex");
}
