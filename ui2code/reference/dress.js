// Draw a page's pictures and let it be seen: simple drawings stand in the page itself, others are loaded where they belong.
async (drawings, addresses) => {
  const spot = document.createElement("template");
  const made = new Map();
  const drawing = (name) => {
    if (!made.has(name)) {
      spot.innerHTML = drawings[name];
      const svg = spot.content.firstElementChild;
      svg.removeAttribute("width");
      svg.removeAttribute("height");
      made.set(name, svg);
    }
    return made.get(name).cloneNode(true);
  };
  // An <img> is drawn into whole pixels, and cut or made smaller only where object-fit says so; an <svg> never is either.
  const whole = (length) => Number.isInteger(parseFloat(length));
  const plain = (image, style) => image.dataset.asset in drawings && style.objectFit === "fill" && whole(style.width) && whole(style.height);
  const chosen = [...document.images].filter((image) => image.dataset.asset).map((image) => {
    const style = getComputedStyle(image);
    return [image, plain(image, style), style.width, style.height];
  });
  const loading = [];
  for (const [image, inPlace, width, height] of chosen) {
    if (inPlace) {
      const svg = drawing(image.dataset.asset);
      svg.setAttribute("class", image.className);
      svg.style.cssText = `width: ${width}; height: ${height}; flex: none; min-width: 0; max-width: none; overflow: clip`;
      image.replaceWith(svg);
    } else {
      const name = image.dataset.asset;
      image.src = addresses[name] ?? `data:image/svg+xml,${encodeURIComponent(drawings[name])}`;
      loading.push(image.decode());
    }
  }
  await Promise.all(loading);
  document.body.style.opacity = "";
}
