// What our HTML pages share: the data they show, elements made of it, two pictures compared, a finding's details.
const data = JSON.parse(document.getElementById("data").textContent);
const $ = (id) => document.getElementById(id);
const SVG = new Set(["svg", "path", "line", "circle", "text", "polyline", "title"]);

/** An element with attributes and children; text only ever goes in as text. */
function make(tag, attributes = {}, ...children) {
  const node = SVG.has(tag) ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null && value !== undefined) node.setAttribute(name, value);
  node.append(...children);
  return node;
}
const three = (value) => (value === null || value === undefined ? "–" : value.toFixed(3));
const plural = (n, word) => `${n} ${word}${n === 1 ? "" : "s"}`;

/** The controls above two pictures: which way they are compared, and how far; `captions` name the slider by mode. */
function compareBy(stage, captions) {
  const setTune = (value) => { stage.style.setProperty("--cut", `${value}%`); stage.style.setProperty("--mix", value / 100); };
  $("modes").addEventListener("change", (event) => {
    const mode = (stage.dataset.mode = event.target.value);
    $("tune").hidden = !(mode in captions);
    $("loud").hidden = mode !== "difference";
    $("tune").firstElementChild.textContent = captions[mode] ?? "";
  });
  $("tune").addEventListener("input", (event) => setTune(event.target.value));
  $("loud").addEventListener("change", (event) => stage.classList.toggle("loud", event.target.checked));
  $("marked").addEventListener("change", (event) => stage.classList.toggle("bare", !event.target.checked));
  stage.addEventListener("pointermove", (event) => {
    if (stage.dataset.mode !== "slider" || event.pointerType === "touch") return;
    const frame = stage.querySelector(".render .frame").getBoundingClientRect();
    const cut = Math.min(100, Math.max(0, (100 * (event.clientX - frame.left)) / frame.width));
    $("tune").lastElementChild.value = cut;
    setTune(cut);
  });
  setTune(50);
}

/** A mark on each of the two pictures, at a region in the units of `page` (its width w and height h). */
function marksAt(stage, [x, y, w, h], page, { severity, message }, chosen) {
  return [...stage.querySelectorAll(".marks")].map((layer) => {
    const mark = make("button", { class: severity, type: "button", title: message, tabindex: -1, "aria-label": message });
    Object.assign(mark.style, { left: `${(100 * x) / page.w}%`, top: `${(100 * y) / page.h}%`, width: `max(6px, ${(100 * w) / page.w}%)`, height: `max(6px, ${(100 * h) / page.h}%)` });
    mark.addEventListener("click", chosen);
    layer.append(mark);
    return mark;
  });
}

/** A colour with a patch of it before it; any other words as they are. */
function swatched(words) {
  return /^#[0-9a-f]{3,8}$/i.test(words) ? [Object.assign(make("span", { class: "swatch" }), { style: `background:${words}` }), words] : [words];
}

/** What was expected and found, the source lines around it, a link to the editor; null where there is none of it. */
function details(f) {
  const box = make("div", { class: "more" });
  const facts = [["expected", f.expected], ["actual", f.actual], ["region", f.region && f.region.map((n) => Math.round(n * 10) / 10).join(", ")]].filter((x) => x[1]);
  if (facts.length) box.append(make("dl", {}, ...facts.flatMap(([name, words]) => [make("dt", {}, name), make("dd", {}, ...swatched(words))])));
  if (f.excerpt) {
    const indent = Math.min(...f.excerpt.lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
    box.append(make("pre", { tabindex: 0 }, ...f.excerpt.lines.map((line, k) => {
      const n = f.excerpt.first + k;
      return make("span", { "data-n": n, class: n === f.excerpt.line ? "hit" : null }, line.slice(indent) || " ");
    })));
  }
  if (f.link) box.append(make("a", { href: f.link }, "Open in editor"));
  return box.childElementCount ? box : null;
}
