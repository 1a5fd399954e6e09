// Wait until an element of `selector` is visible: "visible", else after `seconds` why not ("hidden", "absent"); "invalid" at once.
async (selector, seconds) => {
  const found = () => [...document.querySelectorAll(selector)];
  try {
    found();
  } catch {
    return "invalid";
  }
  const seen = (element) =>
    (!element.checkVisibility || element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) &&
    [...element.getClientRects()].some((r) => r.width > 0 && r.height > 0);
  const end = performance.now() + seconds * 1000;
  while (!found().some(seen)) {
    if (performance.now() >= end) return found().length ? "hidden" : "absent";
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return "visible";
}
