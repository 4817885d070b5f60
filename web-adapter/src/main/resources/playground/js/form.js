// A form in a dialog. An answer of several lines stays until it is taken, even if the dialog is
// closed, for the member who typed it, there alone. Short fields begin as the server has them.
import { byId, h } from "./dom.js";
import { on, store } from "./store.js";

const dialog = byId("form");
const drafts = new Map();

on("member", () => dialog.close());

/** Opens the form; `send(fields)` resolves to what came of it. */
export function openForm(form, send) {
  const place = JSON.stringify([store.me, store.channel, form.action]);
  const draft = drafts.get(place) ?? {};
  const fields = form.fields.map((field) => fieldElement(field, draft[field.name] ?? field.initial));
  const trouble = h("p", { class: "problem", role: "alert" });
  const submit = h("button", { type: "submit", class: "button primary" }, form.submit);
  const element = h("form", { novalidate: true },
    h("h2", { id: "form-title", dir: "auto" }, form.title), fields.map((f) => f.element), trouble,
    h("div", { class: "ends" },
      h("button", { type: "button", class: "button", onclick: () => dialog.close() }, "Cancel"), submit));
  const values = () => Object.fromEntries(fields.map((f) => [f.name, f.value()]));
  const long = fields.filter((f) => f.long);
  element.addEventListener("input", () =>
    drafts.set(place, Object.fromEntries(long.map((f) => [f.name, f.value()]))));
  element.addEventListener("submit", async (event) => {
    event.preventDefault();
    submit.setAttribute("aria-busy", "true");
    try {
      const outcome = await send(values());
      if (isTaken(outcome)) drafts.delete(place);
      if (element.isConnected) settle(fields, trouble, outcome);
    } catch (problem) {
      trouble.textContent = problem.message;
    } finally {
      submit.removeAttribute("aria-busy");
    }
  });
  dialog.replaceChildren(element);
  if (!dialog.open) dialog.showModal();
  fields[0].input.focus();
}

const isTaken = ({ kind }) => kind !== "rejected" && kind !== "failed";

function settle(fields, trouble, outcome) {
  const problems = outcome.kind === "rejected" ? outcome.problems : {};
  fields.forEach((field) => field.complain(problems[field.name] ?? ""));
  const names = new Set(fields.map((field) => field.name));
  trouble.textContent = Object.keys(problems).filter((name) => !names.has(name))
    .map((name) => problems[name]).join(" ");
  if (outcome.kind === "failed") {
    trouble.textContent = "This could not be sent. What you typed is kept. Try again.";
  } else if (outcome.kind === "rejected") {
    fields.find((field) => problems[field.name])?.input.focus();
  } else if (outcome.kind !== "form") {
    dialog.close();
  }
}

function fieldElement({ name, label, hint, required, kind, max, values }, initial) {
  const id = `field-${name}`;
  const described = { id, name, dir: "auto", "aria-describedby": `${id}-hint ${id}-problem`,
    "aria-required": String(required) };
  const input = {
    line: () => h("input", { ...described, type: "text" }),
    lines: () => h("textarea", { ...described, rows: 7 }),
    "one-of": () => h("select", described, values.map((v) => h("option", {}, v))),
  }[kind]();
  if (initial || kind !== "one-of") input.value = initial;
  const problem = h("p", { class: "problem", id: `${id}-problem` });
  const complain = (words) => {
    problem.textContent = words;
    input.toggleAttribute("aria-invalid", false);
    if (words) input.setAttribute("aria-invalid", "true");
  };
  const element = h("div", { class: "field" },
    h("label", { for: id }, label, !required && h("span", { class: "optional" }, " (optional)")),
    hint && h("p", { class: "hint", id: `${id}-hint` }, hint), input,
    max && kind === "lines" && counter(input, max), problem);
  return { name, element, input, complain, long: kind === "lines", value: () => input.value };
}

/** Counts what is typed, whole characters as the server does. Nothing is cut off: a paste that is too long is told, not lost. */
function counter(input, max) {
  const count = h("p", { class: "count" });
  const update = () => {
    const { length } = [...input.value];
    count.textContent = `${length.toLocaleString("en")} of ${max.toLocaleString("en")} characters`;
    count.classList.toggle("over", length > max);
  };
  input.addEventListener("input", update);
  update();
  return count;
}
