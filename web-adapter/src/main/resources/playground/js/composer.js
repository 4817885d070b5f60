// The command line: sends what is typed, remembers it, and offers ways to go on.
import { act } from "./acts.js";
import { ask } from "./api.js";
import { startCompletion } from "./completion.js";
import { byId } from "./dom.js";
import { pendingLine } from "./messages.js";
import { on, tell } from "./store.js";

const input = byId("command");
const sent = [];
let back = 0;

export function startComposer() {
  const completion = startCompletion(input);
  byId("composer").addEventListener("submit", (event) => {
    event.preventDefault();
    completion.close();
    send();
  });
  byId("slash").addEventListener("click", () => startCommand(completion));
  input.addEventListener("keydown", (event) => {
    if (event.defaultPrevented) return;
    if (event.key === "ArrowUp" || event.key === "ArrowDown") recall(event);
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=radio]), textarea, select, dialog");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    startCommand(completion);
  });
  on("member", () => completion.close());
  on("channel", () => completion.close());
}

/** Sends a line as if it had been typed. */
export async function run(line) {
  const done = pendingLine(line);
  try {
    await act(ask("command", { text: line }).finally(done));
  } catch (problem) {
    if (!input.value) input.value = line;
    tell("problem", problem.message);
  }
}

function send() {
  const line = input.value.trim();
  if (!line) return;
  sent.push(line);
  back = 0;
  input.value = "";
  run(line);
}

function startCommand(completion) {
  input.focus();
  if (!input.value) input.value = "/";
  completion.update();
}

/** Walks through earlier lines, as a shell does. */
function recall(event) {
  const step = event.key === "ArrowUp" ? 1 : -1;
  const next = Math.min(Math.max(back + step, 0), sent.length);
  const isRecalled = input.value === "" || input.value === sent.at(-back);
  if (next === back || !isRecalled) return;
  event.preventDefault();
  back = next;
  input.value = back ? sent.at(-back) : "";
}
