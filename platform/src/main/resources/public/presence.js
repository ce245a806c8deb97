// Tells the server every 20 seconds in which field one is, and shows who else is where. The product works without it.
// Only while somebody is at the page: one left open over night neither counts as present nor keeps a session alive.
(() => {
  const form = document.getElementById("present");
  if (!form || !window.htmx) return;
  const EVERY = 20_000;
  const AT_WORK = 120_000;
  let last = Date.now();
  ["pointerdown", "keydown", "input", "scroll", "focusin"].forEach((kind) =>
    document.addEventListener(kind, () => { last = Date.now(); }, { passive: true, capture: true }));
  const place = () => document.activeElement?.closest("[data-entry]")?.dataset.entry.split(":")[1] ?? "";
  const tell = () => {
    if (document.hidden || Date.now() - last > AT_WORK) return;
    form.elements.path.value = place();
    htmx.trigger(form, "present");
  };
  // An answer that is no list (a session that ended, a busy server) says nothing about who is there.
  form.addEventListener("htmx:beforeSwap", (event) => {
    event.detail.shouldSwap = event.detail.xhr.status === 200;
  });
  // Beside the fields themselves, so that it is seen before one begins to write.
  form.addEventListener("htmx:afterSwap", () => {
    document.querySelectorAll("[data-here]").forEach((mark) => mark.remove());
    form.querySelectorAll("[data-place]").forEach((line) => {
      const entry = document.getElementById("b-" + line.dataset.place);
      if (!entry) return;
      const mark = document.createElement("p");
      mark.className = "notice";
      mark.dataset.here = "";
      mark.textContent = line.dataset.says;
      entry.prepend(mark);
    });
  });
  tell();
  setInterval(tell, EVERY);
})();
