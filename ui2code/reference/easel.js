// Put a page on the easel: its styles, its body, its fonts. Gives the page's size and what `given` makes the reader read of it.
// Painting costs more than all of this and waits for the pictures: until then the page is clear, or gone if it is not kept.
async (css, body, language, empty, given, keep) => {
  // A picture that is kept is there at once wherever it is used again; any other would come after the layout.
  const kept = (self.ui2codeEmpty ??= new Map());
  if (kept.size > 1000) kept.clear();
  const load = (address) => new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = resolve;
    image.onerror = () => reject(new Error(`no picture: ${address.slice(0, 80)}`));
    image.src = address;
    kept.set(address, image);
  });
  await Promise.all(empty.filter((address) => !kept.has(address)).map(load));
  document.documentElement.lang = language;
  document.getElementById("page").textContent = css;
  document.body.style.opacity = "";
  document.body.innerHTML = body;
  window.scrollTo(0, 0);
  document.body.getBoundingClientRect(); // lays out, which is what asks for the fonts
  if (document.fonts.status !== "loaded") await document.fonts.ready;
  const root = document.documentElement;
  const told = [root.scrollWidth, root.scrollHeight, self.ui2codeRead(...given)];
  if (keep) document.body.style.opacity = "0";
  else document.body.replaceChildren();
  return told;
}
