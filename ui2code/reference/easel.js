// Put a page on the easel: its styles, its body, its fonts, and its pictures if they are to be seen.
async (css, body, language, direction, pictures) => {
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
  document.getElementById("page").textContent = css;
  document.body.innerHTML = body;
  window.scrollTo(0, 0);
  document.body.getBoundingClientRect(); // lays out, which is what asks for the fonts
  await document.fonts.ready;
  if (!pictures) return;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  await new Promise((resolve) => requestAnimationFrame(resolve));
}
