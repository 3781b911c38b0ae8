// Only eases what works without it: files can be dropped, and who waits sees it.
for (const zone of document.querySelectorAll("[data-drop]")) {
  const input = zone.querySelector("input[type=file]");
  const over = (on) => (event) => { event.preventDefault(); zone.classList.toggle("over", on); };
  zone.addEventListener("dragover", over(true));
  zone.addEventListener("dragleave", over(false));
  zone.addEventListener("drop", (event) => { over(false)(event); if (event.dataTransfer.files.length > 0) input.files = event.dataTransfer.files; });
}
for (const form of document.querySelectorAll("form[enctype]")) {
  form.addEventListener("submit", () => {
    form.querySelector("[data-working]").hidden = false;
    form.querySelector("button").disabled = true;
  });
}
// The code of a mailed link stands behind its #, which is sent to no server: it goes into the form, and out of the history.
const code = document.querySelector("[data-code]");
if (code && location.hash.length > 1) {
  code.value = location.hash.slice(1);
  history.replaceState(null, "", location.pathname);
  code.form.requestSubmit();
}
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[enctype]")) {
    form.querySelector("[data-working]").hidden = true;
    form.querySelector("button").disabled = false;
  }
});
