// Shows a card: one function for each kind of block and span.
import { h } from "./dom.js";
import { formulaBlock, formulaSpan } from "./formula.js";
import { scroller } from "./scroller.js";

/** The card as an element; `press(button, element)` is called for its buttons. */
export function cardElement(card, press) {
  const blocks = card.blocks.map((block) => BLOCKS[block.type](block, press));
  return h("div", { class: "card" }, h("h2", { class: "title", dir: "auto" }, card.title), blocks);
}

/** The words of a card, for those who hear it. */
export function cardWords(card) {
  const first = card.blocks.find((block) => block.type === "paragraph");
  return [card.title, first?.text.map((span) => span.text).join("")].filter(Boolean).join(". ");
}

const BLOCKS = {
  paragraph: ({ text }) => h("p", { class: "prose", dir: "auto" }, spans(text)),
  heading: ({ text }) => h("h3", { dir: "auto" }, text),
  items: ({ marker, items }) =>
    h(marker === "bullet" ? "ul" : "ol", { class: `items ${marker}`, role: "list" },
      items.map((item, at) => h("li", {},
        h("span", { class: "mark" }, MARKS[marker](at)),
        h("span", { dir: "auto" }, spans(item))))),
  code: ({ language, text }) =>
    h("figure", { class: "code", dir: "ltr" }, language && h("figcaption", {}, language),
      h("pre", { tabindex: 0, "aria-label": `Code ${language}` }, h("code", {}, text))),
  formula: formulaBlock,
  image: ({ picture }) => h("figure", { class: "picture" }, image(picture)),
  table: ({ header, rows }) =>
    scroller("table", "Table",
      h("table", {},
        h("thead", {}, h("tr", {}, header.map((cell) => h("th", { scope: "col", dir: "auto" }, spans(cell))))),
        h("tbody", {}, rows.map((row) =>
          h("tr", {}, row.map((cell) => h("td", { dir: "auto" }, spans(cell)))))))),
  ranking: ({ ranks }) => h("ol", { class: "ranking", role: "list" }, ranks.map(rank)),
  fields: ({ fields }) =>
    h("dl", { class: "fields" }, fields.map(({ name, value }) =>
      h("div", {}, h("dt", { dir: "auto" }, name), h("dd", { dir: "auto" }, value)))),
  divider: () => h("hr"),
  footnote: ({ text }) => h("p", { class: "footnote prose", dir: "auto" }, spans(text)),
  actions: ({ buttons }, press) => h("div", { class: "actions" }, buttons.map((b) => button(b, press))),
};

const MARKS = {
  bullet: () => "•",
  number: (at) => `${at + 1}.`,
  letter: (at) => String.fromCodePoint(65 + at),
};

const SPANS = {
  text: ({ text }) => document.createTextNode(text),
  strong: ({ text }) => h("strong", {}, text),
  emphasis: ({ text }) => h("em", {}, text),
  code: ({ text }) => h("code", { dir: "ltr" }, text),
  link: ({ text, url }) => h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, text),
  formula: formulaSpan,
};

const spans = (list) => list.map((span) => SPANS[span.kind](span));

function image({ src, width, height, alt }) {
  return h("img", { src, width, height, alt, loading: "lazy" });
}

function rank({ place, name, points, detail, own }) {
  return h("li", { class: own ? "own" : null, "data-place": place },
    h("span", { class: "place" }, String(place)),
    h("span", { class: "name" }, h("bdi", {}, name), own && h("span", { class: "you" }, "you")),
    h("span", { class: "points" }, String(points), h("span", { class: "unseen" }, " points")),
    detail && h("span", { class: "detail", dir: "auto" }, detail));
}

function button(data, press) {
  const size = data.label.length <= 2 ? " choice" : "";
  const element = h("button", {
    type: "button", class: `button ${data.weight}${size}`, "data-action": data.action,
  }, data.label);
  // The second click of a double click means nothing of its own, however fast the first was answered.
  element.addEventListener("click", (event) => event.detail > 1 || press(data, element));
  return element;
}
