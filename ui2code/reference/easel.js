// Put a page on the easel: its styles, its body, its fonts. Gives the page's size and what `given` makes the reader read of it.
// Where the page is not kept it is gone before the browser would paint it.
async (css, body, language, given, keep) => {
  document.documentElement.lang = language;
  document.getElementById("page").textContent = css;
  document.body.innerHTML = body;
  window.scrollTo(0, 0);
  document.body.getBoundingClientRect(); // lays out, which is what asks for the fonts
  if (document.fonts.status !== "loaded") await document.fonts.ready;
  const root = document.documentElement;
  const told = [root.scrollWidth, root.scrollHeight, self.ui2codeRead(...given)];
  if (!keep) document.body.replaceChildren();
  return told;
}
