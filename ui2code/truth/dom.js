// What the page shows, read once: every element's box, paint and role, and the text of every line with its ink, as one
// compact JSON string. Strings of style are stored once and referred to by index. Nothing is decided here that Python can decide.
(mark, installed, aliases) => {
  const FINER = 8; // left and right of ink are asked for at this many times the size, as measure.js does
  const LARGEST = 256;
  const SKIPPED = new Set(["script", "style", "template", "noscript", "link", "meta", "br", "wbr", "source", "title", "head", "track", "param", "area", "map", "datalist", "option", "optgroup", "colgroup", "col", "base"]);
  const MEDIA = new Set(["img", "canvas", "video", "iframe", "object", "embed"]);
  const scale = window.devicePixelRatio;
  const dx = window.scrollX;
  const dy = window.scrollY;
  const round = (value) => Math.round(value * 1000) / 1000;

  const interned = () => {
    const places = new Map();
    const values = [];
    const index = (key, made) => {
      let at = places.get(key);
      if (at === undefined) {
        places.set(key, (at = values.length));
        values.push(made ? made() : key);
      }
      return at;
    };
    return { index, values };
  };

  // --- colours: whatever the notation, as rgb() -----------------------------------------------------------------
  let spot = null;
  const converted = new Map();
  const asRgb = (color) => {
    if (!converted.has(color)) {
      spot ??= new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
      spot.clearRect(0, 0, 1, 1);
      spot.fillStyle = "#000";
      spot.fillStyle = color;
      spot.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = spot.getImageData(0, 0, 1, 1).data;
      converted.set(color, `rgba(${r}, ${g}, ${b}, ${round(a / 255)})`);
    }
    return converted.get(color);
  };
  const NOTATION = /(?:oklch|oklab|lch|lab|color|color-mix|hsla?|hwb)\([^()]*\)/g;
  const plain = (value) => (/ok|lch|lab|color|hsl|hwb/.test(value) ? value.replace(NOTATION, asRgb) : value);
  const clear = (color) => color === "rgba(0, 0, 0, 0)" || color === "transparent";

  // --- faces: the first of a stack that there is ----------------------------------------------------------------
  const GENERIC = new Set(["serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "ui-serif", "ui-sans-serif", "ui-monospace", "ui-rounded", "math", "emoji"]);
  const pen = () => {
    const context = new OffscreenCanvas(1, 1).getContext("2d");
    context.fontKerning = "normal";
    return { context, font: "", spacing: "" };
  };
  // Kept for as long as the document is: pens, and what was measured with the faces that are loaded.
  const loaded = [...document.fonts].filter((face) => face.status === "loaded");
  const kept = (self.ui2codeTruth ??= { pens: [pen(), pen(), pen()], loaded: -1, inks: new Map() });
  if (kept.loaded !== loaded.length || kept.inks.size > 20000) Object.assign(kept, { loaded: loaded.length, inks: new Map() });
  const [exact, large, probing] = kept.pens;
  const probe = probing.context;
  // Setting a font costs more than measuring in it, even the one that is set.
  const measured = (pen, font, spacing, text) => {
    if (pen.font !== font) pen.context.font = pen.font = font;
    if (pen.spacing !== spacing) pen.context.letterSpacing = pen.spacing = spacing;
    return pen.context.measureText(text);
  };
  const width = (family) => {
    probe.font = `72px ${family}`;
    return probe.measureText("mmmmmmmmmmlli WQ@69").width;
  };
  const declared = new Map();
  for (const face of loaded) {
    const family = face.family.replace(/^["']|["']$/g, "");
    declared.set(family.toLowerCase(), family);
  }
  const learnt = {};
  const there = (quoted) => ["monospace", "serif"].some((other) => width(`${quoted}, ${other}`) !== width(other));
  const twin = (wanted) => installed.find((name) => width(`"${name}"`) === wanted && there(`"${name}"`)) ?? "";
  const known = (name) => {
    const low = name.toLowerCase();
    const before = aliases[low] ?? learnt[low];
    if (before !== undefined) return before;
    const quoted = GENERIC.has(low) ? low : `"${name.replace(/"/g, "")}"`;
    const same = installed.find((other) => other.toLowerCase() === low);
    learnt[low] = GENERIC.has(low) || there(quoted) ? same || twin(width(quoted)) || name : "";
    return learnt[low];
  };
  const standard = () => {
    learnt[""] ??= aliases[""] ?? (twin(width('"ui2code no such family"')) || "Times New Roman");
    return learnt[""];
  };
  const families = new Map();
  const familyOf = (stack) => {
    if (!families.has(stack)) {
      const names = (stack.match(/"[^"]*"|'[^']*'|[^,]+/g) ?? []).map((n) => n.trim().replace(/^["']|["']$/g, "")).filter(Boolean);
      let found = "";
      for (const name of names) {
        found = declared.get(name.toLowerCase()) ?? known(name);
        if (found) break;
      }
      families.set(stack, found || standard());
    }
    return families.get(stack);
  };

  // --- type: a style once, the ink of a string in it once --------------------------------------------------------
  const faces = interned();
  const inked = (what, font, spacing, text, read) => {
    const key = `${what}|${font}|${spacing}|${text}`;
    let found = kept.inks.get(key);
    if (!found) kept.inks.set(key, (found = read(measured(exact, font, spacing, text))));
    return found;
  };
  const faceOf = (style, underline, color, opacity) => {
    const stack = style.fontFamily;
    const size = parseFloat(style.fontSize);
    const italic = style.fontStyle !== "normal";
    const spacing = parseFloat(style.letterSpacing) || 0;
    const key = [stack, size, style.fontWeight, italic, spacing, underline, color, opacity, style.fontStretch].join("|");
    return faces.index(key, () => {
      const font = (px) => `${italic ? "italic " : ""}${style.fontWeight} ${px}px ${stack}`;
      const times = Math.max(1, Math.min(FINER, Math.floor(LARGEST / Math.max(size * scale, 1))));
      const m = inked("face", font(size), "0px", "x", (m) => [m.fontBoundingBoxAscent, m.fontBoundingBoxDescent]);
      const up = Math.round(m[0]);
      const down = Math.round(m[1]);
      return { row: [familyOf(stack), size, parseInt(style.fontWeight) || 400, italic ? 1 : 0, color, opacity, spacing, underline ? 1 : 0, up, down], font: font(size * scale), big: font(size * scale * times), times, size, spacing };
    });
  };
  const inkOf = (at, text) => {
    const { font, big, times, spacing } = faces.values[at];
    return inked("ink", font, `${spacing * scale}px`, text, (m) => {
      const l = times === 1 ? m : measured(large, big, `${spacing * scale * times}px`, text);
      const by = times * scale;
      const sides = [l.actualBoundingBoxLeft / by, l.actualBoundingBoxRight / by];
      return [...sides, m.actualBoundingBoxAscent / scale, m.actualBoundingBoxDescent / scale, m.width / scale].map(round);
    });
  };

  const transformed = (text, how) => {
    if (how === "uppercase") return text.toUpperCase();
    if (how === "lowercase") return text.toLowerCase();
    if (how === "capitalize") return text.replace(/(^|[\s\-(])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase());
    return text;
  };

  // --- which element of the rendering each one is: the marked ones, else all that are shown -----------------------
  const marked = document.querySelector(`[${mark}]`) !== null;
  let count = -1;

  const nodes = [];
  const paints = interned();
  const clips = interned();
  const texts = [];
  const range = document.createRange();

  const intersect = (a, b) => [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  const radii = (style) => [style.borderTopLeftRadius, style.borderTopRightRadius, style.borderBottomRightRadius, style.borderBottomLeftRadius];
  const pixels = (style, name) => parseFloat(style[name]) || 0;

  const paintOf = (style) => {
    const color = style.backgroundColor;
    const image = style.backgroundImage;
    const widths = style.borderWidth;
    const shadow = style.boxShadow;
    const edged = widths !== "0px";
    if (clear(color) && image === "none" && !edged && shadow === "none") return -1;
    if (style.backgroundClip === "text" && !edged && shadow === "none") return -1;
    const key = [plain(color), plain(image), widths, edged ? style.borderStyle : "", edged ? plain(style.borderColor) : "", radii(style).join("/"), plain(shadow), image.includes("url(") ? `${style.backgroundSize}|${style.backgroundPosition}|${style.backgroundRepeat}` : ""];
    return paints.index(key.join("\u0001"), () => key);
  };

  // --- text ------------------------------------------------------------------------------------------------------
  const overlapping = (one, other) => Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5 * Math.min(one.height, other.height);
  const linesOf = (rects) => {
    const lines = [];
    for (const r of rects) {
      if (r.width <= 0 || r.height <= 0) continue;
      const last = lines[lines.length - 1];
      if (last && overlapping(last, r) && r.left < last.right + 60 && r.right > last.left - 60) {
        const [left, right] = [Math.min(last.left, r.left), Math.max(last.right, r.right)];
        Object.assign(last, { left, right, width: right - left });
      } else lines.push({ left: r.left, top: r.top, right: r.right, bottom: r.bottom, width: r.width, height: r.height });
    }
    return lines;
  };
  const rectAt = (node, index) => {
    range.setStart(node, index);
    range.setEnd(node, index + 1);
    return range.getBoundingClientRect();
  };
  const lineAt = (node, index, lines) => {
    for (let at = index; at < node.length && at < index + 200; at++) {
      const r = rectAt(node, at);
      if (r.height <= 0 || r.width <= 0) continue;
      const found = lines.findIndex((line) => overlapping(line, r) && r.left >= line.left - 1 && r.right <= line.right + 1);
      if (found >= 0) return found;
    }
    return lines.length;
  };
  // Where each line begins, by halving: one line's first letter is the first whose rectangle lies in it or after it.
  const starts = (node, lines) => {
    const found = [0];
    for (let k = 1; k < lines.length; k++) {
      let low = found[k - 1];
      let high = node.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (lineAt(node, middle, lines) >= k) high = middle;
        else low = middle + 1;
      }
      found.push(low);
    }
    found.push(node.length);
    return found;
  };
  const KEPT = new Set(["pre", "pre-wrap", "break-spaces"]);
  const cutAt = (node, from, to, right) => {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rectAt(node, middle).right > right) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const addText = (node, owner, block, style, ctx, clip) => {
    const data = node.data;
    range.selectNodeContents(node);
    const lines = linesOf(range.getClientRects());
    if (!lines.length) return;
    const color = plain(style.webkitTextFillColor || style.color);
    const face = faceOf(style, ctx.underline, ctx.ink && clear(color) ? ctx.ink : color, ctx.opacity);
    const at = lines.length > 1 ? starts(node, lines) : [0, node.length];
    const keeps = KEPT.has(style.whiteSpaceCollapse === "preserve" ? "pre" : style.whiteSpace);
    lines.forEach((line, k) => {
      let raw = data.slice(at[k], at[k + 1]);
      let right = line.right;
      let tail = "";
      if (ctx.ellipsis !== null && line.right > ctx.ellipsis + 1) {
        const room = ctx.ellipsis - inkOf(face, "…")[4];
        const end = cutAt(node, at[k], at[k + 1], room);
        raw = data.slice(at[k], end);
        right = end > at[k] ? rectAt(node, end - 1).right + inkOf(face, "…")[4] : right;
        tail = "…";
      }
      // Where white space is kept, the pen starts at the first letter; the space before it is told apart.
      const lead = keeps ? /^\s*/.exec(raw)[0].length : 0;
      if (lead && lead === raw.length) return;
      if (lead) {
        if (!raw.slice(0, lead).includes("\n")) texts.push([block, owner, -1, raw.slice(0, lead)]);
        line.left = rectAt(node, at[k] + lead).left;
      }
      let text = keeps ? raw.trim() : raw.replace(/[ \t\n\r\f]+/g, " ");
      if (!keeps && text[0] === " " && (k > 0 || !(rectAt(node, 0).width > 0))) text = text.slice(1);
      text = transformed(text.replace(/[\u00ad\u200b]/g, ""), style.textTransform) + tail;
      if (!text) return;
      const box = [line.left + dx, line.top + dy, right - line.left, line.height].map(round);
      texts.push([block, owner, face, text, ...box, clip, text.trim() ? inkOf(face, text) : 0, alignOf(style), parseFloat(style.lineHeight) || 0, nodes.length]);
    });
  };
  const alignOf = (style) => {
    const back = style.direction === "rtl";
    return { start: back ? "right" : "left", end: back ? "left" : "right" }[style.textAlign] ?? style.textAlign.replace("-webkit-", "");
  };

  // --- components ------------------------------------------------------------------------------------------------
  /** A custom element is a component: `team-card` is TeamCard. SVG and MathML have hyphened tags of their own. */
  const customName = (element) =>
    element.namespaceURI === "http://www.w3.org/1999/xhtml" && element.localName.includes("-")
      ? element.localName.split("-").map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("")
      : "";

  // --- controls ----------------------------------------------------------------------------------------------------
  const SILENT = new Set(["checkbox", "radio", "range", "color", "file", "image", "hidden"]);
  const PUSHED = new Set(["button", "submit", "reset"]);
  const roleOf = (element, tag) => {
    const role = element.getAttribute("role");
    if (role === "switch") return "toggle";
    if (tag === "input") {
      const type = element.type;
      if (type === "checkbox" || type === "radio") return type;
      if (type === "range") return "slider";
      if (PUSHED.has(type) || type === "image") return "button";
      return type === "hidden" ? "" : "input";
    }
    if (tag === "textarea" || tag === "select" || tag === "button") return tag;
    if (tag === "progress" || tag === "meter" || role === "progressbar") return "progress";
    if (role === "slider") return "slider";
    if (role === "checkbox" || role === "radio" || role === "button") return role;
    if (role === "textbox" || role === "searchbox" || element.hasAttribute("contenteditable")) return "input";
    if (role === "combobox" || role === "listbox") return tag === "div" || tag === "span" ? "select" : "";
    return tag === "a" ? "link" : "";
  };
  const isOn = (element) => element.checked === true || element.getAttribute("aria-checked") === "true";
  const said = (element, tag) => {
    if (tag === "select") return [[...element.selectedOptions].map((o) => o.label)[0] ?? "", false];
    if (tag === "input" && SILENT.has(element.type)) return ["", false];
    if (tag === "input" && PUSHED.has(element.type)) return [element.value || { submit: "Submit", reset: "Reset" }[element.type] || "", false];
    if (tag === "input" && element.type === "date") return [element.value.replace(/^(\d+)-(\d+)-(\d+)$/, "$2/$3/$1") || "mm/dd/yyyy", false];
    const value = element.type === "password" ? "•".repeat(element.value.length) : element.value;
    return value ? [value, false] : [element.placeholder ?? "", true];
  };
  // The text in a field has no rectangle of its own: the field's content box, its padding and its line say where it stands.
  const addField = (element, tag, index, style, box, ctx, clip) => {
    const [value, faint] = said(element, tag);
    const shown = transformed(tag === "textarea" ? value : value.replace(/\s+/g, " ").trim(), style.textTransform);
    if (!shown.trim()) return;
    const hint = faint ? getComputedStyle(element, "::placeholder") : null;
    const color = plain((hint ?? style).color);
    const face = faceOf(style, false, color, round(ctx.opacity * (hint ? parseFloat(hint.opacity) : 1)));
    const [, , , , , , , , up, down] = faces.values[face].row;
    const height = parseFloat(style.lineHeight) || up + down;
    const own = tag === "select" && style.appearance !== "none" ? 4 : 0;
    const left = box[0] + pixels(style, "borderLeftWidth") + pixels(style, "paddingLeft") + own;
    const right = box[0] + box[2] - pixels(style, "borderRightWidth") - pixels(style, "paddingRight") - own;
    const top = box[1] + pixels(style, "borderTopWidth") + pixels(style, "paddingTop");
    const bottom = box[1] + box[3] - pixels(style, "borderBottomWidth") - pixels(style, "paddingBottom");
    const lines = tag === "textarea" ? wrapped(shown, face, right - left) : [fitting(shown, face, right - left)];
    lines.forEach((text, k) => {
      if (!text.trim()) return;
      const ink = inkOf(face, text);
      const free = right - left - ink[4];
      const x = left + Math.max(0, free) * ({ center: 0.5, right: 1 }[alignOf(style)] ?? 0);
      const first = tag === "textarea" ? top : top + (bottom - top - height) / 2;
      const y = first + k * height + Math.floor((height - up - down) / 2);
      if (tag !== "textarea") fields.push([texts.length, fieldKey(element, tag, style), box[1], up]);
      texts.push([index, index, face, text, ...[x, y, ink[4], up + down].map(round), clip, ink, alignOf(style), height, nodes.length]);
    });
  };
  // Where a field of one line puts its baseline is asked of a twin of it that stands in a line with a mark: all at once.
  const fields = [];
  const COPIED = ["font", "line-height", "height", "min-height", "box-sizing", "padding", "border-style", "border-width", "appearance", "letter-spacing"];
  const fieldKey = (element, tag, style) => `${tag}|${element.type}|${COPIED.map((name) => `${name}:${style.getPropertyValue(name)}`).join(";")}`;
  const placeFields = () => {
    const unknown = [...new Set(fields.map(([, key]) => key))].filter((key) => !kept.inks.has(key));
    if (unknown.length) {
      const sheet = document.createElement("div");
      sheet.style.cssText = "all: initial; position: absolute; top: 0; left: 0; visibility: hidden";
      const twins = unknown.map((key) => {
        const [tag, type, css] = key.split(/\|(.*?)\|/s);
        const line = document.createElement("div");
        line.style.cssText = "font: 10px/10px serif; white-space: nowrap";
        const twin = document.createElement(tag);
        if (tag === "input") twin.type = type;
        if (tag === "select") twin.append(new Option("x"));
        else twin.value = type === "number" ? "1" : "x";
        twin.style.cssText = `all: revert; ${css}; margin: 0; vertical-align: baseline; display: inline-block`;
        const foot = document.createElement("span");
        foot.style.cssText = "display: inline-block; width: 1px; height: 0";
        line.append(twin, foot);
        sheet.append(line);
        return [twin, foot];
      });
      document.documentElement.append(sheet);
      twins.forEach(([twin, foot], k) => kept.inks.set(unknown[k], foot.getBoundingClientRect().bottom - twin.getBoundingClientRect().top));
      sheet.remove();
    }
    for (const [at, key, top, up] of fields) texts[at][5] = round(top + kept.inks.get(key) - up);
  };
  const fitting = (text, face, room) => {
    if (inkOf(face, text)[4] <= room + 1) return text;
    let end = text.length;
    while (end > 0 && inkOf(face, text.slice(0, end))[4] > room) end--;
    return text.slice(0, end);
  };
  const wrapped = (text, face, room) => {
    const lines = [];
    for (const paragraph of text.split("\n")) {
      let line = "";
      for (const word of paragraph.split(" ")) {
        const longer = line ? `${line} ${word}` : word;
        if (line && inkOf(face, longer)[4] > room) {
          lines.push(line);
          line = word;
        } else line = longer;
      }
      lines.push(line);
    }
    return lines;
  };

  // --- pictures ----------------------------------------------------------------------------------------------------
  const contentBox = (style, box) => {
    const left = pixels(style, "borderLeftWidth") + pixels(style, "paddingLeft");
    const top = pixels(style, "borderTopWidth") + pixels(style, "paddingTop");
    const right = pixels(style, "borderRightWidth") + pixels(style, "paddingRight");
    const bottom = pixels(style, "borderBottomWidth") + pixels(style, "paddingBottom");
    return [box[0] + left, box[1] + top, Math.max(0, box[2] - left - right), Math.max(0, box[3] - top - bottom)];
  };
  const fitted = (element, style, box) => {
    const [w, h] = [element.naturalWidth, element.naturalHeight];
    if (!w || !h || !["contain", "scale-down", "none"].includes(style.objectFit)) return box;
    const by = style.objectFit === "none" ? 1 : Math.min(box[2] / w, box[3] / h, style.objectFit === "scale-down" ? 1 : Infinity);
    const [fw, fh] = [Math.min(box[2], w * by), Math.min(box[3], h * by)];
    return [box[0] + (box[2] - fw) / 2, box[1] + (box[3] - fh) / 2, fw, fh];
  };
  const inksOf = (svg) => {
    const seen = new Set();
    for (const part of svg.querySelectorAll("path, rect, circle, ellipse, line, polyline, polygon, text, use, image, foreignObject")) {
      if (part.localName === "image" || part.localName === "foreignObject") return 9;
      if (part.closest("defs, clipPath, mask, symbol")) continue;
      const style = getComputedStyle(part);
      if (style.display === "none" || style.visibility !== "visible") continue;
      for (const ink of [style.fill, style.strokeWidth === "0px" ? "none" : style.stroke]) if (ink !== "none" && !clear(ink)) seen.add(ink);
      if (seen.size > 2) break;
    }
    return seen.size;
  };
  const pictureOf = (element, tag, style, box) => {
    if (tag === "svg") {
      const title = element.getAttribute("aria-label") ?? element.querySelector("title")?.textContent ?? "";
      return ["svg", contentBox(style, box).map(round), element.dataset.name ?? "", title.trim(), inksOf(element)];
    }
    const source = tag === "img" ? element.currentSrc || element.src : tag === "video" ? element.poster : "";
    const name = source.startsWith("data:") ? source.slice(0, 24) : source;
    return [tag, fitted(element, style, contentBox(style, box)).map(round), name, element.getAttribute("alt") ?? "", 9];
  };

  // --- what ::before and ::after paint where they say exactly where ------------------------------------------------
  const styled = [...document.styleSheets, ...document.adoptedStyleSheets].some((sheet) => {
    try {
      return [...sheet.cssRules].some(function pseudo(rule) {
        if (rule.cssRules?.length && [...rule.cssRules].some(pseudo)) return true;
        return Boolean(rule.style?.content) && /:(before|after)/.test(rule.selectorText ?? "");
      });
    } catch {
      return true; // another origin's: it may
    }
  });
  const addPseudo = (element, index, style, box, ctx, clip, which) => {
    const own = getComputedStyle(element, which);
    const content = own.content;
    if (content === "none" || content === "normal" || own.display === "none" || own.visibility !== "visible") return;
    const words = /^"(.*)"$/s.exec(content)?.[1] ?? "";
    const alone = !element.firstElementChild && !element.textContent.trim();
    const opacity = round(ctx.opacity * parseFloat(own.opacity));
    if (words && /[\ue000-\uf8ff]/.test(words) && alone && box[2] > 2 && box[3] > 2) {
      nodes[index].picture = ["font", box.map(round), words, "", 1];
      return;
    }
    if (own.position !== "absolute" || style.position === "static") return;
    const at = [own.left, own.top, own.width, own.height].map(parseFloat);
    if (at.some(Number.isNaN) || at[2] < 1 || at[3] < 1) return;
    const paint = paintOf(own);
    if (paint < 0) return;
    const grown = own.boxSizing === "border-box" ? [0, 0] : [pixels(own, "borderLeftWidth") + pixels(own, "borderRightWidth") + pixels(own, "paddingLeft") + pixels(own, "paddingRight"), pixels(own, "borderTopWidth") + pixels(own, "borderBottomWidth") + pixels(own, "paddingTop") + pixels(own, "paddingBottom")];
    const shift = /^matrix\(1, 0, 0, 1, ([-\d.]+), ([-\d.]+)\)$/.exec(own.transform);
    if (own.transform !== "none" && !shift) return;
    const left = box[0] + pixels(style, "borderLeftWidth") + at[0] + pixels(own, "marginLeft") + (shift ? +shift[1] : 0);
    const top = box[1] + pixels(style, "borderTopWidth") + at[1] + pixels(own, "marginTop") + (shift ? +shift[2] : 0);
    const z = own.zIndex === "auto" ? 0 : parseInt(own.zIndex);
    nodes.push({ tag: "span", parent: index, place: nodes[index].place, box: [left, top, at[2] + grown[0], at[3] + grown[1]].map(round), clip, paint, opacity, flags: 2, z, display: "block" });
  };

  // --- the walk ----------------------------------------------------------------------------------------------------
  const clipped = (box, style, ctx, x, y) => {
    const top = pixels(style, "borderTopWidth");
    const right = pixels(style, "borderRightWidth");
    const bottom = pixels(style, "borderBottomWidth");
    const left = pixels(style, "borderLeftWidth");
    const inner = [box[0] + left, box[1] + top, box[0] + box[2] - right, box[1] + box[3] - bottom];
    const bounds = [x ? inner[0] : -1e6, y ? inner[1] : -1e6, x ? inner[2] : 1e6, y ? inner[3] : 1e6];
    const from = ctx < 0 ? null : clips.values[ctx];
    const now = from ? intersect(from, bounds) : bounds;
    const round4 = radii(style).map((r, k) => Math.max(0, (r.endsWith("%") ? (parseFloat(r) / 100) * Math.min(box[2], box[3]) : parseFloat(r) || 0) - [left, right, right, left][k]));
    const value = [...now, ...round4].map(round);
    if (from && !round4.some(Boolean)) value.splice(4, 4, ...from.slice(4));
    return clips.index(value.join(), () => value);
  };

  // Parts that are not walked are counted all the same, as the rendering counts them.
  const UNSEEN = new Set(["script", "style", "template", "noscript", "link", "meta", "br", "wbr", "source", "title", "head"]);
  const tally = (parts) => {
    for (const part of parts) {
      if (marked) count += part.hasAttribute(mark) ? 1 : 0;
      else if (!UNSEEN.has(part.localName) && part.checkVisibility({ visibilityProperty: true })) {
        count += [...part.getClientRects()].some((r) => r.width > 0 && r.height > 0) ? 1 : 0;
      }
    }
  };

  const walk = (element, parent, block, ctx) => {
    const tag = element.localName;
    if (tag === "br") texts.push([block, parent, -2, ""]);
    if (SKIPPED.has(tag)) {
      if (!UNSEEN.has(tag)) tally([element, ...element.querySelectorAll("*")]);
      return;
    }
    const style = getComputedStyle(element);
    const display = style.display;
    if (display === "none") return;
    const rect = element.getBoundingClientRect();
    const box = [rect.left + dx, rect.top + dy, rect.width, rect.height];
    const visible = style.visibility === "visible";
    const shown = rect.width > 0 && rect.height > 0 && (display !== "inline" || [...element.getClientRects()].some((r) => r.width > 0 && r.height > 0));
    if (!marked && (parent < 0 || (visible && shown))) count++;
    const place = marked ? element.getAttribute(mark) !== null ? (count += 1) : ctx.place : count;

    const position = style.position;
    const positioned = position !== "static";
    const opacity = style.opacity === "1" ? ctx.opacity : round(ctx.opacity * parseFloat(style.opacity));
    const moved = style.transform !== "none";
    const inline = display.startsWith("inline");
    const atomic = (inline && display !== "inline") || ctx.flexed;
    const z = style.zIndex === "auto" ? 0 : parseInt(style.zIndex);
    const own = (z !== 0 && (positioned || ctx.flexed)) || (positioned && style.zIndex !== "auto") || opacity !== ctx.opacity || moved || position === "fixed" || position === "sticky" || style.filter !== "none" || style.isolation === "isolate";
    const turned = ctx.turned || (moved && !/^matrix\([\d.]+, 0, 0, [\d.]+,/.test(style.transform)) || style.clipPath !== "none";
    const collapsed = display.startsWith("table") && style.borderCollapse === "collapse";
    const flags = (own ? 1 : 0) | (positioned ? 2 : 0) | (style.float !== "none" ? 4 : 0) | (atomic ? 8 : 0) | (inline ? 16 : 0) | (collapsed ? 32 : 0);
    const clip = position === "absolute" ? ctx.farClip : position === "fixed" ? -1 : ctx.clip;
    const root = parent < 0;
    const svg = tag === "svg";
    const many = display === "inline" && element.getClientRects().length > 1;
    const paint = root || !visible || many || svg ? -1 : paintOf(style);

    const index = nodes.length;
    const node = { tag, parent, place, box: box.map(round), clip, paint, opacity, flags: turned ? flags | 64 : flags, z, display };
    nodes.push(node);
    const component = element.getAttribute("data-component") || customName(element);
    if (component) node.component = component;
    const role = root ? "" : roleOf(element, tag);
    if (role) node.control = [role, isOn(element) ? 1 : 0, style.appearance === "none" ? 0 : 1, style.accentColor === "auto" ? "" : plain(style.accentColor)];
    if (flags & 16 && display === "inline") node.display = "inline";
    else if (display.includes("flex")) node.display = style.flexDirection.startsWith("row") ? "row" : "column";

    const under = style.textDecorationLine.includes("underline");
    const cutX = style.overflowX !== "visible" && display !== "inline" && !root;
    const cutY = style.overflowY !== "visible" && display !== "inline" && !root;
    const inner = cutX || cutY ? clipped(box, style, clip, cutX, cutY) : clip;
    const child = {
      opacity,
      underline: under || (ctx.underline && !(atomic && inline) && position !== "absolute" && style.float === "none"),
      clip: inner,
      farClip: positioned || moved ? inner : ctx.farClip,
      flexed: display.includes("flex") || display.includes("grid"),
      ellipsis: cutX && style.textOverflow === "ellipsis" ? rect.right - pixels(style, "borderRightWidth") - pixels(style, "paddingRight") : display === "inline" ? ctx.ellipsis : null,
      ink: style.backgroundClip === "text" ? plain(style.backgroundImage === "none" ? style.backgroundColor : style.backgroundImage) : inline ? ctx.ink : null,
      place,
      turned,
    };
    const within = display === "inline" || display === "contents" ? block : index;
    if (svg || MEDIA.has(tag)) {
      const picture = visible ? pictureOf(element, tag, style, box) : 0;
      if (picture) node.picture = picture;
      if (element.firstElementChild) tally(element.querySelectorAll("*"));
      if (svg) drawn(element, index, child, picture);
      return;
    }
    if (tag === "input" && element.type === "range") {
      node.share = (element.value - (element.min || 0)) / ((element.max || 100) - (element.min || 0) || 1);
      return;
    }
    if (tag === "input" || tag === "textarea" || tag === "select") {
      if (visible) addField(element, tag, index, style, box, child, inner);
      if (element.firstElementChild) tally(element.querySelectorAll("*"));
      return;
    }
    if (tag === "progress" || tag === "meter") {
      const share = element.position ?? (element.value - element.min) / (element.max - element.min || 1);
      node.share = Math.max(0, Math.min(1, share));
      return;
    }
    if (styled && visible && !root) addPseudo(element, index, style, box, child, inner, "::before");
    const before = texts.length;
    for (const inside of kids(element, tag)) {
      if (inside.nodeType === 1) walk(inside, index, within, child);
      else if (inside.nodeType === 3 && visible && !turned && inside.data.trim()) addText(inside, index, within, style, child, inner);
      else if (inside.nodeType === 3 && visible && inside.data.length) addGap(within, index);
    }
    if (styled && visible && !root) addPseudo(element, index, style, box, child, inner, "::after");
    if (display === "list-item" && visible && !turned) addMarker(element, index, style, box, child, inner, texts.slice(before).find((t) => t[2] >= 0));
  };
  // Bullets and numbers hang to the left of the first line (Chromium's LayoutListMarker: sizes from the ascent, in whole px).
  const ROUND = new Set(["disc", "circle", "square"]);
  const addMarker = (element, index, style, box, ctx, clip, first) => {
    const kind = style.listStyleType;
    if (kind === "none" || style.listStyleImage !== "none" || style.listStylePosition === "inside" || !first || style.direction === "rtl") return;
    const own = getComputedStyle(element, "::marker");
    const color = plain(own.color);
    const face = faceOf(own, false, color, ctx.opacity);
    const [, , , , , , , , up, down] = faces.values[face].row;
    const top = first[5] + faces.values[first[2]].row[8] - up;
    const left = box[0] + pixels(style, "borderLeftWidth") + pixels(style, "paddingLeft");
    if (ROUND.has(kind)) {
      const offset = Math.floor((up * 2) / 3);
      const size = Math.floor((offset + 1) / 2);
      const bullet = [left - offset - 7, top + Math.floor((3 * (up - offset)) / 2), size, size];
      const hollow = kind === "circle";
      const key = [hollow ? "rgba(0, 0, 0, 0)" : color, "none", hollow ? "1px" : "0px", "solid", color, Array(4).fill(kind === "square" ? "0px" : "50%").join("/"), "none", ""];
      nodes.push({ tag: "span", parent: index, place: nodes[index].place, box: bullet.map(round), clip, paint: paints.index(key.join("\u0001"), () => key), opacity: ctx.opacity, flags: 16, z: 0, display: "block" });
      return;
    }
    const text = numeral(kind, ordinal(element));
    if (!text) return;
    const ink = inkOf(face, `${text}. `);
    const at = [left - ink[4], top, inkOf(face, `${text}.`)[4], up + down].map(round);
    texts.push([-1000 - index, index, face, `${text}.`, ...at, clip, inkOf(face, `${text}.`), "left", 0, index + 0.5]);
  };
  const ordinal = (element) => {
    let count = 0;
    for (let item = element; item; item = item.previousElementSibling) {
      if (item.localName !== "li") continue;
      if (item.hasAttribute("value")) return item.value + count;
      count++;
    }
    return (element.parentElement?.start ?? 1) - 1 + count;
  };
  const numeral = (kind, number) => {
    if (kind === "decimal") return `${number}`;
    if (kind === "decimal-leading-zero") return `${number}`.padStart(2, "0");
    const letter = { "lower-alpha": 97, "lower-latin": 97, "upper-alpha": 65, "upper-latin": 65 }[kind];
    if (letter && number > 0 && number < 27) return String.fromCharCode(letter + number - 1);
    if (!kind.endsWith("-roman") || number < 1 || number > 3999) return "";
    const steps = [[1000, "m"], [900, "cm"], [500, "d"], [400, "cd"], [100, "c"], [90, "xc"], [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"]];
    const small = steps.reduce(([rest, text], [value, sign]) => [rest % value, text + sign.repeat(Math.floor(rest / value))], [number, ""])[1];
    return kind === "upper-roman" ? small.toUpperCase() : small;
  };
  // A space between two inline elements belongs to the line, but is a text node of its own.
  const addGap = (block, owner) => {
    const last = texts[texts.length - 1];
    if (last && last[0] === block && last[2] >= 0) texts.push([block, owner, -1, " "]);
  };
  const kids = (element, tag) => {
    if (tag === "details" && !element.open) return [...element.children].filter((e) => e.localName === "summary").slice(0, 1);
    if (element.shadowRoot) return element.shadowRoot.childNodes;
    if (tag === "slot" && element.assignedNodes().length) return element.assignedNodes();
    return element.childNodes;
  };
  // Words in a drawing are read as words.
  const drawn = (svg, index, ctx, picture) => {
    if (!picture || Math.max(picture[1][2], picture[1][3]) <= 64) return;
    for (const part of svg.querySelectorAll("text, tspan")) {
      const style = getComputedStyle(part);
      if (style.display === "none" || style.visibility !== "visible") continue;
      for (const inside of part.childNodes) {
        if (inside.nodeType !== 3 || !inside.data.trim()) continue;
        const fill = { fontFamily: style.fontFamily, fontSize: style.fontSize, fontStyle: style.fontStyle, fontWeight: style.fontWeight, letterSpacing: style.letterSpacing, fontStretch: style.fontStretch, color: style.fill, webkitTextFillColor: style.fill, whiteSpace: "normal", textTransform: "none", textAlign: "left", lineHeight: "normal" };
        const before = texts.length;
        addText(inside, index, -2 - texts.length, fill, { ...ctx, ellipsis: null, ink: null }, ctx.clip);
        const matrix = part.getScreenCTM();
        const grown = matrix ? Math.hypot(matrix.a, matrix.b) : 1;
        if (matrix && (Math.abs(matrix.b) > 0.01 || Math.abs(grown - 1) > 0.02)) texts.length = before; // turned or scaled: not text as type is set
      }
    }
  };

  const body = document.body;
  if (body) walk(body, -1, 0, { opacity: 1, underline: false, clip: -1, farClip: -1, flexed: false, ellipsis: null, ink: null, place: -1, turned: false });
  placeFields();
  const grounds = [document.documentElement, body].filter(Boolean).map((element) => {
    const style = getComputedStyle(element);
    return [plain(style.backgroundColor), plain(style.backgroundImage)];
  });
  const rows = nodes.map((n) => [n.tag, n.parent, n.place, ...n.box, n.clip, n.paint, n.opacity, n.flags, n.z, n.display, n.component ?? 0, n.control ?? 0, n.picture ?? 0, n.share ?? 0]);
  const page = document.documentElement;
  return JSON.stringify({ size: [Math.max(page.scrollWidth, innerWidth), Math.max(page.scrollHeight, innerHeight)], grounds, nodes: rows, paints: paints.values, clips: clips.values, faces: faces.values.map((f) => f.row), texts, learnt });
}
