// Advance and ink of many strings at once: [font index, letter spacing in px, text] each, seven numbers back for each.
// The browser rounds ink outwards to whole px, so ink is asked for at many times the size and divided.
async (fonts, samples, finer) => {
  await Promise.all(fonts.map(([font]) => document.fonts.load(font)));
  const pen = () => document.createElement("canvas").getContext("2d");
  const [plain, large] = (self.pens ??= [pen(), pen()]);
  const out = new Array(samples.length * 7);
  let font = -1;
  let spacing = null;
  let at = 0;
  for (const [index, letterSpacing, text] of samples) {
    if (index !== font) [plain.font, large.font] = fonts[(font = index)];
    if (letterSpacing !== spacing) {
      spacing = letterSpacing;
      plain.letterSpacing = `${spacing}px`;
      large.letterSpacing = `${spacing * finer}px`;
    }
    const m = plain.measureText(text);
    const ink = large.measureText(text);
    out[at++] = m.width;
    out[at++] = ink.actualBoundingBoxLeft / finer;
    out[at++] = ink.actualBoundingBoxRight / finer;
    out[at++] = ink.actualBoundingBoxAscent / finer;
    out[at++] = ink.actualBoundingBoxDescent / finer;
    out[at++] = m.fontBoundingBoxAscent;
    out[at++] = m.fontBoundingBoxDescent;
  }
  return out.join(",");
}
