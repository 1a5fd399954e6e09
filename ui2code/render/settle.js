// Bring the page to rest: document and fonts loaded, pictures decoded, animations at their end, no caret; then two frames drawn.
async () => {
  if (document.readyState !== "complete") await new Promise((resolve) => addEventListener("load", resolve));
  const still = new CSSStyleSheet();
  still.replaceSync("*, ::before, ::after { caret-color: transparent !important; scroll-behavior: auto !important }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
  const finish = () => {
    for (const animation of document.getAnimations()) {
      const endless = !isFinite(animation.effect?.getComputedTiming().endTime ?? Infinity);
      if (endless || animation.playbackRate === 0) animation.cancel();
      else animation.finish();
    }
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (const image of document.images) image.loading = "eager";
  finish();
  await Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode().catch(() => {}))]);
  await frame();
  await frame();
  finish();
}
