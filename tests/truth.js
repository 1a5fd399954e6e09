/* What a page shows, as data: text lines with pen, advance and baseline, painted boxes, pictures. Used to make true scenes for tests. */
(candidates) => {
  const canvas = document.createElement("canvas").getContext("2d");
  const faceOf = (() => {
    const memo = new Map();
    const probe = "The quick brown Fox 0123456789, jumps over";
    const width = (family, s) => { canvas.font = `${s.fontStyle} ${s.fontWeight} 40px ${family}`; return canvas.measureText(probe).width; };
    return (s) => {
      const key = s.fontFamily + s.fontStyle + s.fontWeight;
      if (!memo.has(key)) {
        const want = width(s.fontFamily, s);
        memo.set(key, candidates.find((c) => Math.abs(width(`"${c}"`, s) - want) < 0.01) || candidates[0]);
      }
      return memo.get(key);
    };
  })();
  const style = (s) => ({ family: faceOf(s), size: parseFloat(s.fontSize), weight: +s.fontWeight, italic: s.fontStyle !== "normal", color: s.color,
    letter_spacing: parseFloat(s.letterSpacing) || 0, underline: s.textDecorationLine.includes("underline") });
  const blockOf = (el) => { while (getComputedStyle(el).display.startsWith("inline") && !getComputedStyle(el).display.includes("block") && !getComputedStyle(el).display.includes("flex") && el.parentElement) el = el.parentElement; return el; };
  const texts = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) {
    if (!node.data.trim()) continue;
    const el = node.parentElement, s = getComputedStyle(el);
    if (s.visibility === "hidden" || s.display === "none" || +s.opacity === 0 || ["SCRIPT", "STYLE", "NOSCRIPT", "OPTION", "TEXTAREA"].includes(el.tagName)) continue;
    const block = blockOf(el);
    const range = document.createRange();
    let run = null;
    const lines = [];
    for (let i = 0; i < node.data.length; i++) {
      range.setStart(node, i); range.setEnd(node, i + 1);
      const r = range.getClientRects()[0];
      if (!r || r.width === 0) { if (/\s/.test(node.data[i]) && run) run.text += ""; continue; }
      if (!run || Math.abs(r.top - run.top) > 2 || r.left < run.right - 2) { run = { text: "", left: r.left, right: r.right, top: r.top, height: r.height }; lines.push(run); }
      run.text += /\s/.test(node.data[i]) ? " " : node.data[i];
      run.right = r.right;
    }
    canvas.font = `${s.fontStyle} ${s.fontWeight} ${s.fontSize} ${s.fontFamily}`;
    const m = canvas.measureText("x");
    const transform = { uppercase: (t) => t.toUpperCase(), lowercase: (t) => t.toLowerCase() }[s.textTransform] || ((t) => t);
    if (!texts.has(block)) texts.set(block, []);
    for (const l of lines) if (l.right <= innerWidth + 1 && l.left >= -1) texts.get(block).push({ text: transform(l.text), x: l.left, right: l.right, top: l.top + scrollY, height: l.height,
      ascent: Math.round(m.fontBoundingBoxAscent), descent: Math.round(m.fontBoundingBoxDescent), style: style(s), lineHeight: parseFloat(getComputedStyle(block).lineHeight) || 0, align: getComputedStyle(block).textAlign });
  }
  const boxes = [];
  for (const el of document.body.querySelectorAll("*")) {
    const s = getComputedStyle(el), r = el.getBoundingClientRect();
    if (r.width < 1 || r.height < 1 || s.visibility === "hidden" || s.display === "none" || r.right > innerWidth + 1 || r.left < -1 || r.top + scrollY < 0) continue;
    const borders = ["Top", "Right", "Bottom", "Left"].map((k) => [s[`border${k}Style`] === "none" ? 0 : parseFloat(s[`border${k}Width`]), s[`border${k}Color`]]);
    const picture = ["IMG", "SVG", "svg", "CANVAS", "VIDEO"].includes(el.tagName);
    if (el.tagName !== "svg" && el.closest("svg")) continue;
    if (picture || s.backgroundColor !== "rgba(0, 0, 0, 0)" || s.backgroundImage !== "none" || borders.some((b) => b[0] > 0))
      boxes.push({ picture: picture || s.backgroundImage.includes("url("), x: r.left, y: r.top + scrollY, w: r.width, h: r.height, fill: s.backgroundColor, borders,
        radius: ["TopLeft", "TopRight", "BottomRight", "BottomLeft"].map((k) => parseFloat(s[`border${k}Radius`]) || 0) });
  }
  return { texts: [...texts.values()], boxes, ground: getComputedStyle(document.body).backgroundColor, height: Math.max(document.documentElement.scrollHeight, innerHeight) };
}
