// Advance and ink of many strings at once: [font index, letter spacing in px, text] each, seven numbers back for each.
// The browser rounds ink to whole px, so ink is asked for at many times the size and divided: [font, large font, times].
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
    out[at++] = ink.actualBoundingBoxAscent / times;
    out[at++] = ink.actualBoundingBoxDescent / times;
    out[at++] = m.fontBoundingBoxAscent;
    out[at++] = m.fontBoundingBoxDescent;
  }
  return out.join(",");
}
