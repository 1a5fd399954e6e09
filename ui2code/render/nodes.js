// Every element as it was laid out, as one compact JSON string: styles are stored once and referred to by index.
(mark, properties) => {
  const body = document.body;
  const marked = [...document.querySelectorAll(`[${mark}]`)];
  const shown = (element) => {
    if (element.checkVisibility && !element.checkVisibility({ visibilityProperty: true })) return false;
    return [...element.getClientRects()].some((r) => r.width > 0 && r.height > 0);
  };
  const unseen = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "LINK", "META", "BR", "WBR", "SOURCE", "TITLE", "HEAD"]);
  const every = () => [body, ...[...body.querySelectorAll("*")].filter((e) => !unseen.has(e.tagName) && shown(e))];
  const elements = marked.length ? marked : body ? every() : [];
  const place = new Map(elements.map((element, index) => [element, index]));

  const paths = new Map([[body, ""]]);
  const counts = new Map();
  for (const element of body ? body.querySelectorAll("*") : []) {
    const above = element.parentElement;
    const seen = counts.get(above) ?? counts.set(above, new Map()).get(above);
    const nth = (seen.get(element.localName) ?? 0) + 1;
    seen.set(element.localName, nth);
    paths.set(element, `${paths.get(above)}/${element.localName}${nth}`);
  }

  // From the inside out, the first names that are enough; a class that a bundler made up (_title_1x2y_3) is no name.
  const single = new Map();
  const unique = (selector) => {
    if (!single.has(selector)) single.set(selector, document.querySelectorAll(selector).length === 1);
    return single.get(selector);
  };
  const names = (element) => {
    const tag = CSS.escape(element.localName);
    const classes = [...element.classList].filter((name) => /^[a-z][\w-]*$/i.test(name));
    const alone = (counts.get(element.parentElement)?.get(element.localName) ?? 1) === 1;
    const nth = alone ? "" : /\d+$/.exec(paths.get(element))[0];
    const id = element.id && !element.id.includes(":") ? [`#${CSS.escape(element.id)}`] : [];
    return [...id, tag, ...classes.map((name) => `${tag}.${CSS.escape(name)}`), ...(nth ? [`${tag}:nth-of-type(${nth})`] : [])];
  };
  const selectorOf = (element) => {
    let inner = "";
    for (let up = element; up; up = up.parentElement) {
      const own = names(up);
      const found = own.map((name) => name + inner).find(unique);
      if (found) return found;
      inner = ` > ${own[own.length - 1]}${inner}`;
    }
    return "";
  };
  const round = (value) => Math.round(value * 1000) / 1000;
  const dx = window.scrollX;
  const dy = window.scrollY;
  const rect = (r) => [round(r.left + dx), round(r.top + dy), round(r.width), round(r.height)];

  const parentOf = (element) => {
    for (let up = element.parentElement; up; up = up.parentElement) {
      const index = place.get(up);
      if (index !== undefined) return index;
    }
    return -1;
  };

  const transformed = (text, how) => {
    if (how === "uppercase") return text.toUpperCase();
    if (how === "lowercase") return text.toLowerCase();
    if (how === "capitalize") return text.replace(/(^|[\s\-(])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase());
    return text;
  };

  // Rectangles that share most of their height are one line; they come in reading order from the browser.
  const merged = (rects) => {
    const lines = [];
    for (const r of rects) {
      if (r.width <= 0 || r.height <= 0) continue;
      const last = lines[lines.length - 1];
      const common = last ? Math.min(last.bottom, r.bottom) - Math.max(last.top, r.top) : 0;
      if (last && common > 0.5 * Math.min(r.height, last.bottom - last.top)) {
        last.left = Math.min(last.left, r.left);
        last.top = Math.min(last.top, r.top);
        last.right = Math.max(last.right, r.right);
        last.bottom = Math.max(last.bottom, r.bottom);
      } else lines.push({ left: r.left, top: r.top, right: r.right, bottom: r.bottom });
    }
    return lines.map((l) => rect({ left: l.left, top: l.top, width: l.right - l.left, height: l.bottom - l.top }));
  };

  const range = document.createRange();
  const written = (element, style) => {
    let text = "";
    const rects = [];
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE && child.data.trim()) {
        text += child.data;
        range.selectNodeContents(child);
        rects.push(...range.getClientRects());
      } else if (child.nodeType === Node.ELEMENT_NODE) text += " ";
    }
    const lines = merged(rects);
    return [lines.length ? transformed(text.replace(/\s+/g, " ").trim(), style.textTransform) : "", lines];
  };

  const inner = (element, style) => {
    const box = element.getBoundingClientRect();
    const px = (name) => parseFloat(style[name]) || 0;
    const left = box.left + px("borderLeftWidth") + px("paddingLeft");
    const top = box.top + px("borderTopWidth") + px("paddingTop");
    const right = box.right - px("borderRightWidth") - px("paddingRight");
    const bottom = box.bottom - px("borderBottomWidth") - px("paddingBottom");
    return [rect({ left, top, width: right - left, height: bottom - top })];
  };

  const silent = new Set(["checkbox", "radio", "range", "color", "file", "image", "hidden"]);
  const said = (element, style) => {
    let text = null;
    if (element instanceof HTMLInputElement) {
      if (silent.has(element.type)) return ["", []];
      text = element.type === "password" ? "•".repeat(element.value.length) : element.value;
      text = text || element.placeholder;
    } else if (element instanceof HTMLTextAreaElement) text = element.value || element.placeholder;
    else if (element instanceof HTMLSelectElement) text = [...element.selectedOptions].map((o) => o.label).join(" ");
    if (text === null) return written(element, style);
    return [text.replace(/\s+/g, " ").trim(), text.trim() ? inner(element, style) : []];
  };

  const styles = [];
  const known = new Map();
  const styleIndex = (style, ink) => {
    const values = properties.map((name) => (name === "color" && ink ? ink : style.getPropertyValue(name)));
    const key = values.join("\u0001");
    let index = known.get(key);
    if (index === undefined) {
      index = styles.length;
      known.set(key, index);
      styles.push(values);
    }
    return index;
  };

  // The colour of what is shown in a field that nobody has filled in is not the field's own.
  const inkOf = (element) => (element.placeholder && !element.value ? getComputedStyle(element, "::placeholder").color : "");

  const nodes = elements.map((element) => {
    const style = getComputedStyle(element);
    const [text, lines] = said(element, style);
    const box = rect(element.getBoundingClientRect());
    const source = element.getAttribute(mark);
    const ways = [paths.get(element) ?? "", source ? "" : selectorOf(element)];
    return [element.localName, box, parentOf(element), source, text, lines, styleIndex(style, inkOf(element)), ...ways];
  });
  return JSON.stringify({ nodes, styles });
}
