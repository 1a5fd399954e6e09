"""What holds for a page once the browser has laid it out: nothing sticks out, nothing is cut off, no text lies on another."""

from __future__ import annotations

from ui2code.mockups.compose import compose
from ui2code.mockups.spec import Spec
from ui2code.reference.document import document
from ui2code.reference.easel import EASEL, show
from ui2code.render.browser import Browser
from ui2code.render.tab import Tab

SCRIPT = """
() => {
  const found = [], wide = document.documentElement.clientWidth, texts = [];
  const named = (e) => `<${e.tagName.toLowerCase()}> in ${e.closest("[data-component]")?.dataset.component}`;
  if (document.documentElement.scrollWidth > wide) found.push(`the page is ${document.documentElement.scrollWidth} px wide in ${wide}`);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement, words = node.data.trim();
    if (!words || parent.tagName === "TEXTAREA" || !parent.checkVisibility()) continue;
    if (getComputedStyle(parent).display !== "inline" && parent.scrollWidth > parent.clientWidth + 1)
      found.push(`${named(parent)}: ${words.slice(0, 40)} is ${parent.scrollWidth} px wide in ${parent.clientWidth}`);
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter((r) => r.width > 0 && r.height > 0);
    if (!rects.length) { found.push(`${named(parent)}: ${words.slice(0, 40)} has no size`); continue; }
    let free = false;
    for (let up = parent; up; up = up.parentElement) {
      const style = getComputedStyle(up), box = up.getBoundingClientRect();
      const cut = style.overflow !== "visible";
      if (style.position === "absolute") free = true;
      if (style.display !== "inline" && (cut || up === parent))
        for (const r of rects)
          if (r.left < box.left - 1 || r.right > box.right + 1 || (cut && (r.top < box.top - 1 || r.bottom > box.bottom + 1))) {
            found.push(`${named(parent)}: ${words.slice(0, 40)} sticks out of <${up.tagName.toLowerCase()}>`);
            break;
          }
    }
    if (!free) for (const r of rects) texts.push([r, words, parent]);
  }
  for (let i = 0; i < texts.length; i++)
    for (let j = i + 1; j < texts.length; j++) {
      const [a, one, p] = texts[i], [b, two] = texts[j];
      const x = Math.min(a.right, b.right) - Math.max(a.left, b.left), y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (x > 2 && y > Math.min(a.height, b.height) * 0.45) found.push(`${named(p)}: ${one.slice(0, 30)} lies on ${two.slice(0, 30)}`);
    }
  for (const e of document.querySelectorAll("body *")) {
    const r = e.getBoundingClientRect();
    if (r.width > 0 && r.height > 0 && (r.right > wide + 1 || r.left < -1)) { found.push(`${named(e)} ends at ${Math.round(r.right)} of ${wide}`); break; }
  }
  return found.slice(0, 8);
}
"""


def faults(browser: Browser, spec: Spec) -> list[str]:
    """What is wrong with the page in its window, one line each."""

    async def job(tab: Tab) -> list[str]:
        await show(tab, document(compose(spec)), spec.width, spec.height, 1)
        return [str(line) for line in await tab.call(SCRIPT)]

    return browser.work(job, f"{EASEL}-1")
