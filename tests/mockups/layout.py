"""What is wrong with how a page is laid out, seen in the browser."""

from __future__ import annotations

from functools import partial

from ui2code.mockups.page import Page
from ui2code.reference.document import document
from ui2code.reference.easel import EASEL, show
from ui2code.render.browser import Browser
from ui2code.render.tab import Tab

LOOK = """() => {
  const wide = document.documentElement.clientWidth, found = [];
  const name = (node) => `<${node.tagName.toLowerCase()} class="${node.className}">`;
  for (const node of document.body.querySelectorAll('*')) {
    const own = [...node.childNodes].filter((n) => n.nodeType === 3 && n.data.trim()).map((n) => n.data.trim()).join(' ');
    const box = node.getBoundingClientRect();
    if (box.left < -0.5 || box.right > wide + 0.5) found.push(`${name(node)} reaches from ${box.left} to ${box.right} of ${wide}: ${own}`);
    if (!own) continue;
    if (!box.width || !box.height) found.push(`${name(node)} has no size: ${own}`);
    const inline = getComputedStyle(node).display === 'inline';
    if (!inline && node.scrollWidth > node.clientWidth + 1) found.push(`${name(node)} is ${node.clientWidth} wide and holds ${node.scrollWidth}: ${own}`);
    for (let up = node.parentElement; up; up = up.parentElement) {
      if (getComputedStyle(up).overflow === 'visible') continue;
      const clip = up.getBoundingClientRect();
      if (box.right > clip.right + 1 || box.left < clip.left - 1 || box.bottom > clip.bottom + 1) found.push(`${name(node)} is cut by ${name(up)}: ${own}`);
    }
  }
  return found;
}"""
"""Elements that reach out of the window, texts without a size, wider than their box, or cut off by one above."""


def ill_laid(browser: Browser, page: Page, height: int = 800) -> list[str]:
    """What reaches out, is cut or has no size, one line each."""
    return browser.work(partial(_look, page=page, height=height), f"{EASEL}-1")


async def _look(tab: Tab, page: Page, height: int) -> list[str]:
    await show(tab, document(page), page.width, height, 1)
    found: list[str] = await tab.call(LOOK)
    return found
