// Lay samples out as ordinary text: [css, text, pen x, baseline y] each; the baseline is asked of the layout, not computed.
async (fonts, ground, samples) => {
  await Promise.all(fonts.map((font) => document.fonts.load(font)));
  const sheet = document.createElement("div");
  sheet.style.cssText = `position: absolute; inset: 0 auto auto 0; background: ${ground}`;
  const places = samples.map(([css, text, x]) => {
    const place = document.createElement("div");
    place.style.cssText = `position: absolute; top: 0; left: ${x}px; white-space: pre; ${css}`;
    const mark = document.createElement("span");
    mark.style.cssText = "display: inline-block; width: 0; height: 0";
    place.append(mark, text);
    sheet.append(place);
    return [place, mark];
  });
  document.documentElement.style.background = ground;
  document.body.replaceChildren(sheet);
  const tops = places.map(([, mark], index) => samples[index][3] - mark.getBoundingClientRect().bottom);
  places.forEach(([place], index) => {
    place.style.top = `${tops[index]}px`;
    place.firstChild.remove();
  });
}
