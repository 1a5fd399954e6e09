// Advance and ink of many strings at once: [font index, letter spacing in px, text] each, seven numbers back for each.
// Vertically, hinting puts ink on whole px, so it is asked for at the true size. Horizontally nothing is hinted but the
// answer is rounded, so it is asked for at many times the size and divided: each font is [font, large font, times].
async (fonts, samples) => {
  await Promise.all(fonts.map(([font]) => document.fonts.load(font)));
  const pen = () => {
    const context = document.createElement("canvas").getContext("2d");
    context.fontKerning = "normal"; // else words are shaped one by one, and kerning with a space is lost
    return context;
  };
  const [plain, large] = (self.pens ??= [pen(), pen()]);
  const out = new Array(samples.length * 7);
  let font = null;
  let last = -1;
  let at = 0;
  for (const [index, letterSpacing, text] of samples) {
    if (index !== last) {
      font = fonts[(last = index)];
      [plain.font, large.font] = font;
    }
    const times = font[2];
    plain.letterSpacing = `${letterSpacing}px`;
    large.letterSpacing = `${letterSpacing * times}px`;
    const m = plain.measureText(text);
    const ink = large.measureText(text);
    out[at++] = m.width;
    out[at++] = ink.actualBoundingBoxLeft / times;
    out[at++] = ink.actualBoundingBoxRight / times;
    out[at++] = m.actualBoundingBoxAscent;
    out[at++] = m.actualBoundingBoxDescent;
    out[at++] = m.fontBoundingBoxAscent;
    out[at++] = m.fontBoundingBoxDescent;
  }
  return out.join(",");
}
