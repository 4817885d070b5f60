// In narrow windows the channels and the board are drawers over the messages.
import { byId } from "./dom.js";
import { on } from "./store.js";

const DRAWERS = [["channels", "open-channels"], ["board", "open-board"]];
const backdrop = byId("backdrop");
const NARROW = ["(max-width: 1080px)", "(max-width: 760px)"];

export function startDrawers() {
  for (const [drawer, opener] of DRAWERS) {
    byId(opener).addEventListener("click", () => open(drawer, opener));
    byId(drawer).querySelector(".close").addEventListener("click", closeAll);
  }
  // In a wide window there are no drawers that could be closed.
  NARROW.forEach((width) => matchMedia(width).addEventListener("change", closeAll));
  backdrop.addEventListener("click", closeAll);
  document.addEventListener("keydown", (event) => event.key === "Escape" && closeAll());
  on("channel", closeAll);
}

function open(drawer, opener) {
  closeAll();
  byId(drawer).classList.add("open");
  byId(opener).setAttribute("aria-expanded", "true");
  backdrop.hidden = false;
  const parts = document.querySelectorAll("body > :is(header, nav, main, aside)");
  parts.forEach((part) => (part.inert = part.id !== drawer));
  byId(drawer).querySelector("button").focus();
}

function closeAll() {
  backdrop.hidden = true;
  document.querySelectorAll("[inert]").forEach((part) => (part.inert = false));
  for (const [drawer, opener] of DRAWERS) {
    if (!byId(drawer).classList.contains("open")) continue;
    const hadFocus = byId(drawer).contains(document.activeElement);
    byId(drawer).classList.remove("open");
    byId(opener).setAttribute("aria-expanded", "false");
    if (hadFocus) byId(opener).focus();
  }
}
