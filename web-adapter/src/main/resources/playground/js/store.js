// What the page knows, and who wants to hear when it changes.

export const store = {
  me: sessionStorage.getItem("whetstone.me") ?? "ada",
  channel: location.hash.slice(1) || "daily",
  members: [],
  channels: [],
  messages: new Map(),
  unread: new Set(),
  movable: false,
  board: false,
  boardChoices: [],
  clockAhead: 0,
};

const hub = new EventTarget();

/** Calls `listener` with the detail of every event of that name. */
export function on(name, listener) {
  hub.addEventListener(name, (event) => listener(event.detail));
}

export function tell(name, detail) {
  hub.dispatchEvent(new CustomEvent(name, { detail }));
}

/** Takes the whole state as the server tells it. */
export function takeState(state) {
  if (state.me !== store.me) return;
  Object.assign(store, {
    members: state.members, channels: state.channels, movable: state.movable, board: state.board,
    boardChoices: state.boardChoices,
  });
  store.messages = new Map(state.messages.map((m) => [m.id, m]));
  if (!here()) store.channel = store.channels[0].id;
  setClock(state.now);
  tell("state");
}

/** Takes a message unless it is another member's or older than what is here. */
export function takeMessage(message) {
  if (message.to && message.to !== store.me) return;
  const known = store.messages.get(message.id);
  if (known && known.edition >= message.edition) return;
  store.messages.set(message.id, message);
  if (!known && message.channel !== store.channel) store.unread.add(message.channel);
  tell("message", { message, isNew: !known });
}

export function takeChannels(channels) {
  store.channels = channels;
  tell("channels");
}

export function setClock(now) {
  store.clockAhead = new Date(now) - Date.now();
  tell("clock");
}

export function demoNow() {
  return new Date(Date.now() + store.clockAhead);
}

export function switchMember(id) {
  store.me = id;
  sessionStorage.setItem("whetstone.me", id);
  store.messages = new Map();
  store.unread.clear();
  tell("member");
}

export function switchChannel(id) {
  store.channel = id;
  store.unread.delete(id);
  history.replaceState(null, "", `#${id}`);
  tell("channel");
}

export const memberName = (id) => store.members.find((m) => m.id === id)?.name ?? id;
export const me = () => store.members.find((m) => m.id === store.me);
export const here = () => store.channels.find((c) => c.id === store.channel);
