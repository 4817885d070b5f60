// Talks to the server: one function to ask, one stream to listen.
import { setClock, store, takeChannels, takeMessage, takeState, tell } from "./store.js";

/** Why something did not work, in words for the person at the page. */
export class Problem extends Error {}

/** Sends what the current member does in the current channel. */
export async function ask(what, details = {}) {
  const body = JSON.stringify({ as: store.me, channel: store.channel, ...details });
  let response;
  try {
    response = await fetch(`/api/${what}`, {
      method: "POST", headers: { "Content-Type": "application/json" }, body,
    });
  } catch {
    throw new Problem("The playground does not answer. Is it still running? Try again.");
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Problem(answer.problem ?? "That did not work. Try again.");
  return answer;
}

let source;

/** Listens as the current member; the browser reconnects by itself, and the state comes again. */
export function listen() {
  source?.close();
  source = new EventSource(`/api/events?as=${encodeURIComponent(store.me)}`);
  const current = source;
  const hear = (name, take) =>
    source.addEventListener(name, (event) => current === source && take(JSON.parse(event.data)));
  hear("state", takeState);
  hear("message", takeMessage);
  hear("channels", (data) => takeChannels(data.channels));
  hear("clock", (data) => setClock(data.now));
  hear("changed", () => tell("changed"));
  source.addEventListener("open", () => tell("online", true));
  source.addEventListener("error", () => retry(current));
}

function retry(stream) {
  if (stream !== source) return;
  tell("online", false);
  // A server that is gone for a while makes some browsers give up; then start anew.
  if (stream.readyState === EventSource.CLOSED) setTimeout(() => stream === source && listen(), 2000);
}
