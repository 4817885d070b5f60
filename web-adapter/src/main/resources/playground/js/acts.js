// What members do with buttons and forms, and what comes of it.
import { ask } from "./api.js";
import { announce } from "./dom.js";
import { openForm } from "./form.js";
import { store, takeMessage, tell } from "./store.js";

const pending = new Set();

/** Shows the wait on a button while `work` runs. Further presses stay possible. */
export async function busy(button, work) {
  button.waits = (button.waits ?? 0) + 1;
  button.setAttribute("aria-busy", "true");
  const slow = setTimeout(() => announce("Working on it"), 1000);
  try {
    return await work();
  } catch (problem) {
    tell("problem", problem.message);
  } finally {
    clearTimeout(slow);
    if (--button.waits === 0) button.removeAttribute("aria-busy");
  }
}

/** Presses a message's button, once until it is answered: the message may be drawn anew meanwhile. */
export async function press(message, data, button) {
  const one = JSON.stringify([store.me, message, data.action]);
  if (pending.has(one)) return;
  pending.add(one);
  await busy(button, () => act(ask("press", { message, action: data.action }), message));
  pending.delete(one);
}

/**
 * Shows what comes of something asked, to the member who asked and where they did. `message` is the
 * one whose button it was, if any.
 */
export async function act(asked, message) {
  const { me, channel } = store;
  const outcome = await asked;
  if (me === store.me && channel === store.channel) follow(outcome, message);
}

function follow(outcome, message) {
  if (outcome.message) takeMessage(outcome.message);
  if (outcome.kind === "shown" || outcome.kind === "failed") tell("answered", outcome.message);
  if (outcome.kind === "panel") tell("panel", outcome.card);
  if (outcome.kind === "form") {
    openForm(outcome.form, async (fields) => {
      const sent = await ask("submit", { message, action: outcome.form.action, fields });
      if (sent.kind !== "rejected") follow(sent, message);
      return sent;
    });
  }
}
