// Starts the page: every part listens to the store, and the stream from the server fills it.
import { listen } from "./api.js";
import { startBoard } from "./board.js";
import { run, startComposer } from "./composer.js";
import { announce, byId } from "./dom.js";
import { startDrawers } from "./drawers.js";
import { startMessages } from "./messages.js";
import { on } from "./store.js";
import { startTop } from "./top.js";

const NOTICE_SHOWN = 8000;
let notice;

on("member", listen);
on("online", (online) => {
  byId("offline").hidden = online;
});
on("problem", (words) => {
  byId("trouble").textContent = words;
  byId("trouble").hidden = false;
  announce(words);
  clearTimeout(notice);
  notice = setTimeout(() => (byId("trouble").hidden = true), NOTICE_SHOWN);
});

startTop();
startMessages(run);
startComposer();
startBoard();
startDrawers();
listen();
