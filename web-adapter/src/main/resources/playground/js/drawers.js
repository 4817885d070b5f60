// In narrow windows the channels and the board are drawers over the messages.
import { byId } from "./dom.js";
import { on } from "./store.js";

const DRAWERS = [["channels", "open-channels"], ["board", "open-board"]];
const backdrop = byId("backdrop");

export function startDrawers() {
  for (const [drawer, opener] of DRAWERS) {
    byId(opener).addEventListener("click", () => toggle(drawer, opener));
  }
  backdrop.addEventListener("click", closeAll);
  document.addEventListener("keydown", (event) => event.key === "Escape" && closeAll());
  on("channel", closeAll);
}

function toggle(drawer, opener) {
  const wasOpen = byId(drawer).classList.contains("open");
  closeAll();
  if (wasOpen) return;
  byId(drawer).classList.add("open");
  byId(opener).setAttribute("aria-expanded", "true");
  backdrop.hidden = false;
  document.querySelector("main").inert = true;
  const first = byId(drawer).querySelector("button, a");
  (first ?? byId(drawer)).focus();
}

function closeAll() {
  backdrop.hidden = true;
  document.querySelector("main").inert = false;
  for (const [drawer, opener] of DRAWERS) {
    if (!byId(drawer).classList.contains("open")) continue;
    const hadFocus = byId(drawer).contains(document.activeElement);
    byId(drawer).classList.remove("open");
    byId(opener).setAttribute("aria-expanded", "false");
    if (hadFocus) byId(opener).focus();
  }
}
