// The bar on top and the channel list: who acts, where, and at what time.
import { busy } from "./acts.js";
import { ask } from "./api.js";
import { announce, byId, h } from "./dom.js";
import { demoNow, here, me, on, setClock, store, switchChannel, switchMember } from "./store.js";
import { dayOf, shortDayOf, timeOf } from "./time.js";

const clock = byId("clock");
const nextDay = byId("next-day");
const presence = byId("presence");
const TICK = 5000;

export function startTop() {
  on("state", drawAll);
  on("channel", drawChannels);
  on("channels", drawChannels);
  on("message", drawChannels);
  on("clock", drawClock);
  setInterval(drawClock, TICK);
  nextDay.addEventListener("click", () => busy(nextDay, moveClock));
  presence.addEventListener("click", () => busy(presence, () => ask("presence", { present: !here().present })));
  byId("theme").addEventListener("click", switchTheme);
  nameTheme();
}

function drawAll() {
  nextDay.hidden = !store.movable;
  drawMembers();
  drawChannels();
}

function drawMembers() {
  const shown = [...document.querySelectorAll("#members input")].map((input) => input.value);
  if (shown.join() !== store.members.map((m) => m.id).join()) {
    byId("members").append(...store.members.map(memberChoice));
  }
  document.querySelector(`#members input[value="${CSS.escape(store.me)}"]`).checked = true;
}

function memberChoice({ id, name, admin }) {
  return h("label", { title: admin ? `${name}, an admin` : name },
    h("input", { type: "radio", name: "member", value: id, onchange: () => switchMember(id) }),
    h("span", { dir: "auto" }, name));
}

function drawChannels() {
  const channel = here();
  byId("channel-name").textContent = nameOf(channel);
  byId("channel-purpose").textContent = channel.present
    ? channel.purpose : "Whetstone was removed from this channel.";
  document.title = `${nameOf(channel)} · Whetstone playground`;
  presence.hidden = !me().admin || channel.direct;
  presence.textContent = channel.present ? "Remove bot" : "Add bot back";
  byId("channel-list").replaceChildren(...store.channels.filter((c) => !c.direct).map(channelChoice));
  byId("direct-list").replaceChildren(...store.channels.filter((c) => c.direct).map(channelChoice));
}

const nameOf = ({ id, direct }) => (direct ? "Whetstone" : `# ${id}`);

function channelChoice(channel) {
  const { id } = channel;
  return h("li", {}, h("button", {
    type: "button", "aria-current": id === store.channel ? "page" : null, onclick: () => chooseChannel(id),
  }, nameOf(channel), store.unread.has(id) && h("span", { class: "unread" }, "new")));
}

function chooseChannel(id) {
  switchChannel(id);
  byId("channels").querySelector("[aria-current]").focus();
}

function drawClock() {
  const now = demoNow();
  clock.dateTime = now.toISOString();
  clock.replaceChildren(h("span", {}, `${shortDayOf(now)} `), h("span", {}, timeOf(now)));
}

async function moveClock() {
  setClock((await ask("next-day")).now);
  clock.classList.remove("moved");
  void clock.offsetWidth;
  clock.classList.add("moved");
  announce(`It is now ${dayOf(demoNow())}, ${timeOf(demoNow())}`);
}

function switchTheme() {
  const root = document.documentElement;
  root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
  localStorage.setItem("whetstone.theme", root.dataset.theme);
  nameTheme();
}

function nameTheme() {
  const dark = document.documentElement.dataset.theme === "dark";
  byId("theme").setAttribute("aria-label", dark ? "Switch to light" : "Switch to dark");
}
