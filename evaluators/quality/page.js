// What a browser knows about a drawn page. Evaluated as one expression: an object of functions that give plain values.
(() => {
  const TOUCH = 1; // px by which a box may stand out unnoticed
  const LIMIT = 1500; // lines of text compared with each other
  const NO_BOX = /^(script|style|br|wbr|template|noscript|link|meta|option|source|track)$/i;
  const STATES = /::?(-[\w-]+|before|after|placeholder|marker|selection|first-l\w+|backdrop|file-selector-button|hover|focus|focus-visible|focus-within|active|visited|link|any-link|disabled|enabled|checked|indeterminate|target|invalid|valid|required|optional|read-only|read-write|placeholder-shown|autofill|open|popover-open|fullscreen)(\([^)]*\))?/g;

  const mark = (node) => node.closest?.("[data-ui2code-src]")?.getAttribute("data-ui2code-src") ?? "";
  const all = () => [...document.body.querySelectorAll("*")].filter((e) => !NO_BOX.test(e.tagName) && !e.parentElement.closest("svg"));
  const short = (text) => (text.length > 40 ? text.slice(0, 39) + "…" : text);

  // Hidden from everybody, or from all but screen readers by the usual one-pixel trick.
  const unseen = (element) => {
    for (let e = element; e && e !== document.documentElement; e = e.parentElement) {
      const style = getComputedStyle(e);
      if (style.visibility === "hidden" || +style.opacity === 0 || style.clip !== "auto" || /inset\((50|100)%/.test(style.clipPath)) return true;
    }
    return false;
  };

  const lines = () => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() && found.length < LIMIT) {
      const node = walker.currentNode;
      const parent = node.parentElement;
      if (!node.data.trim() || NO_BOX.test(parent.tagName) || unseen(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const r of range.getClientRects()) {
        if (r.width > 1 && r.height > 1) found.push({ parent, text: node.data.trim(), left: r.left, right: r.right, top: r.top, bottom: r.bottom });
      }
    }
    return found;
  };

  // Content areas are taller than letters, so a quarter of each is left off above and below.
  const overlaps = (found) => {
    const pairs = [];
    const said = new Set();
    for (let i = 0; i < found.length; i++) {
      for (let j = i + 1; j < found.length; j++) {
        const [a, b] = [found[i], found[j]];
        if (a.parent === b.parent) continue;
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const [ca, cb] = [(a.bottom - a.top) / 4, (b.bottom - b.top) / 4];
        const high = Math.min(a.bottom - ca, b.bottom - cb) - Math.max(a.top + ca, b.top + cb);
        const key = mark(a.parent) + mark(b.parent) + a.text + b.text;
        if (wide > 2 && high > 2 && !said.has(key)) {
          said.add(key);
          pairs.push({ kind: "overlap", message: `“${short(a.text)}” and “${short(b.text)}” overlap by ${Math.round(wide)}x${Math.round(high)} px`, mark: mark(b.parent) });
        }
      }
    }
    return pairs;
  };

  const clipped = (found) => {
    const out = [];
    const seen = new Set();
    for (const line of found) {
      for (let e = line.parent; e && e !== document.body; e = e.parentElement) {
        const style = getComputedStyle(e);
        if (style.overflowX === "visible" && style.overflowY === "visible") continue;
        const box = e.getBoundingClientRect();
        const over = Math.max(line.right - box.right, box.left - line.left, (line.bottom + line.top) / 2 - box.bottom, box.top - (line.bottom + line.top) / 2);
        const scrolls = /auto|scroll/.test(style.overflowX + style.overflowY);
        if (over > TOUCH && !scrolls && style.textOverflow !== "ellipsis" && !seen.has(e)) {
          seen.add(e);
          out.push({ kind: "clipped", message: `“${short(line.text)}” is cut off by ${Math.round(over)} px`, mark: mark(line.parent) });
        }
        break;
      }
    }
    return out;
  };

  const overflow = () => {
    const root = document.documentElement;
    const over = root.scrollWidth - root.clientWidth;
    if (over <= TOUCH) return [];
    const out = all().filter((e) => e.getBoundingClientRect().right + scrollX > root.clientWidth + TOUCH);
    const deepest = out.filter((e) => !out.some((o) => o !== e && e.contains(o)));
    const worst = deepest.sort((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right)[0] ?? document.body;
    return [{ kind: "overflow", message: `the page is ${over} px wider than the window; <${worst.tagName.toLowerCase()}> reaches furthest`, mark: mark(worst) }];
  };

  const rulesOf = (list) =>
    [...list].flatMap((rule) => {
      if (rule instanceof CSSStyleRule) return [{ text: rule.selectorText, matches: hits(rule.selectorText) }];
      return rule.cssRules && !(rule instanceof CSSKeyframesRule) ? rulesOf(rule.cssRules) : [];
    });
  const hits = (selector) => {
    const plain = selector.replace(STATES, "").split(",").map((part) => part.trim().replace(/[>+~\s]*$/, "") || "*").join(",");
    try {
      return document.querySelector(plain) !== null;
    } catch {
      return true; // not to be judged without understanding it
    }
  };

  return {
    facts: () => ({
      elements: all().map((e) => ({ tag: e.tagName.toLowerCase(), position: getComputedStyle(e).position, mark: mark(e) })),
      headings: [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].filter((e) => e.getClientRects().length).map((e) => ({ level: +e.tagName[1], text: short(e.textContent.trim()), mark: mark(e) })),
      sheets: [...document.styleSheets].map((sheet) => rulesOf(sheet.cssRules)),
    }),
    troubles: () => {
      const found = lines();
      return [...overflow(), ...overlaps(found), ...clipped(found)];
    },
  };
})()
