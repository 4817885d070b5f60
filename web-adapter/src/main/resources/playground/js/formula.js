// Formulas: those on a line of their own as pictures, those within a line as text.
import { h } from "./dom.js";
import { scroller } from "./scroller.js";

const SMALLEST = 0.7;
/** A script that Unicode has no letters for: of one word, of one character, or in brackets. */
const SCRIPT = /([_^])(?:\(([^()]*(?:\([^()]*\)[^()]*)*)\)|([\p{L}\p{N}]+|.))/u;

export function formulaBlock({ latex, reading, picture }) {
  if (!picture) {
    return h("div", { class: "formula-source" }, h("p", { dir: "auto" }, reading),
      h("p", {}, h("code", { dir: "ltr" }, latex)));
  }
  const { src, width, height } = picture;
  const image = h("img", { src, width, height, alt: reading, loading: "lazy" });
  // Where it is too wide it shrinks as far as it can be read; then it scrolls.
  image.style.width = `clamp(${width * SMALLEST}px, 100%, ${width}px)`;
  const box = scroller("formula-picture", "Formula", image);
  box.dir = "ltr";
  return box;
}

export function formulaSpan({ text, latex }) {
  return h("span", { class: "formula", dir: "ltr", title: latex }, scripted(text));
}

/** The text in pieces, with what stands after _ and ^ set low and high. */
function scripted(text) {
  const script = SCRIPT.exec(text);
  if (!script) return [text];
  const [all, mark, bracketed, plain] = script;
  const inner = bracketed ?? plain;
  return [
    text.slice(0, script.index),
    h(mark === "_" ? "sub" : "sup", { class: inner.length > 1 ? "word" : null }, scripted(inner)),
    ...scripted(text.slice(script.index + all.length)),
  ];
}
