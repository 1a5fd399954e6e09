"""What the browser says of a composed page: where it overflows, what it cuts off, which text has no size."""

from __future__ import annotations

from functools import partial
from typing import Any

from ui2code.mockups.compose import compose
from ui2code.mockups.spec import Spec
from ui2code.reference.document import document
from ui2code.reference.easel import EASEL, show
from ui2code.render.browser import Browser
from ui2code.render.tab import Tab

SCRIPT = """() => {
  const wide = document.documentElement.clientWidth, found = [];
  const name = (e) => `<${e.tagName.toLowerCase()}> ${(e.textContent || e.placeholder || '').trim().slice(0, 40)}`;
  if (document.documentElement.scrollWidth > wide) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
  for (const e of document.body.querySelectorAll('*')) {
    const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
    if (!own) continue;
    const box = e.getBoundingClientRect(), style = getComputedStyle(e);
    if (box.right > wide + 1 || box.left < -1) found.push(`${name(e)} lies outside: ${Math.round(box.left)} to ${Math.round(box.right)}`);
    if (style.display !== 'inline' && e.scrollWidth > e.clientWidth + 1) found.push(`${name(e)} is cut off: ${e.scrollWidth} in ${e.clientWidth}`);
    if (box.width < 1 || box.height < 1) found.push(`${name(e)} has no size`);
    for (let p = e.parentElement; p && p !== document.body; p = p.parentElement) {
      if (getComputedStyle(p).overflow === 'visible') continue;
      const around = p.getBoundingClientRect();
      if (box.right > around.right + 1 || box.left < around.left - 1 || box.bottom > around.bottom + 1 || box.top < around.top - 1)
        found.push(`${name(e)} is cut off by <${p.tagName.toLowerCase()}>`);
    }
  }
  return found;
}"""


def faults_drawn(browser: Browser, spec: Spec) -> list[str]:
    """What is wrong with the page of ``spec`` as it is laid out, one line each."""
    return browser.work(partial(_looked, spec=spec), EASEL)


async def _looked(tab: Tab, spec: Spec) -> list[str]:
    await show(tab, document(compose(spec)), spec.width, spec.height, 1)
    found: Any = await tab.call(SCRIPT)
    return [str(line) for line in found]
