// Put a page on the easel: its styles, its body, its fonts, and its pictures if they are to be seen. Gives the page's size.
async (css, body, language, pictures) => {
  document.documentElement.lang = language;
  document.getElementById("page").textContent = css;
  document.body.innerHTML = body;
  window.scrollTo(0, 0);
  document.body.getBoundingClientRect(); // lays out, which is what asks for the fonts
  if (document.fonts.status !== "loaded") await document.fonts.ready;
  if (pictures) {
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const root = document.documentElement;
  return [root.scrollWidth, root.scrollHeight];
}
