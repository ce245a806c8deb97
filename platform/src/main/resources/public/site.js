// Keeps what was typed and not yet saved in this browser, and offers it back. The product works without it.
// What only holds with a running script is hidden until it runs, and the other way round.
const scripted = (page) => { if (window.htmx) page.querySelectorAll("[data-scripted]").forEach((part) => { part.hidden = part.dataset.scripted === "no"; }); };
scripted(document);
document.addEventListener("htmx:load", (event) => scripted(event.target));
// A day is typed in any way people write one; the button beside it opens the browser's calendar, which writes it.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-picks]");
  if (!button) return;
  const field = document.getElementById(button.dataset.picks);
  let calendar = button.previousElementSibling;
  if (!calendar.matches(".calendar")) {
    calendar = document.createElement("input");
    calendar.type = button.dataset.pick;
    calendar.className = "calendar";
    calendar.tabIndex = -1;
    calendar.setAttribute("aria-hidden", "true");
    calendar.addEventListener("change", () => {
      if (calendar.value === "") return;
      field.value = calendar.value.replace("T", " ");
      ["input", "change"].forEach((kind) => field.dispatchEvent(new Event(kind, { bubbles: true })));
      field.focus();
    });
    button.before(calendar);
  }
  const shown = field.value.trim().replace(" ", "T");
  calendar.value = shown;
  try { calendar.showPicker(); } catch { field.focus(); }
});
// Whoever is refused begins at what is wrong; browsers that know "autofocus" everywhere do so without a script.
document.querySelector(".problems[autofocus]")?.focus();
// Ticks all that wait, or none, in place; without a script the same links ask for the page anew.
document.querySelectorAll("[data-tick], [data-untick]").forEach((link) => link.addEventListener("click", (event) => {
  event.preventDefault();
  const form = link.dataset.tick ?? link.dataset.untick;
  document.querySelectorAll('input[type=checkbox][form="' + CSS.escape(form) + '"]').forEach((box) => {
    box.checked = link.dataset.tick !== undefined && (box.checked || box.dataset.waits === "true");
  });
}));
// Deadlines tick by the server's clock, never by this browser's: what the server said, plus the time that has passed since.
(() => {
  const boxes = document.querySelectorAll("[data-due]");
  if (!boxes.length) return;
  const [page] = performance.getEntriesByType("navigation");
  let offset = Number(boxes[0].dataset.now) - (page ? page.responseStart : 0);
  const language = document.documentElement.lang;
  const unit = (name, count) => new Intl.NumberFormat(language, { style: "unit", unit: name, unitDisplay: "long" }).format(count).replace(language === "ja" ? / /g : /$^/, "");
  const words = (box, rest) => {
    if (rest < 0) return box.dataset.over;
    const seconds = Math.floor(rest / 1000);
    const [days, hours, minutes] = [Math.floor(seconds / 86400), Math.floor(seconds / 3600), Math.floor(seconds / 60)];
    const pair = days ? [unit("day", days), unit("hour", hours % 24)]
      : hours ? [unit("hour", hours), unit("minute", minutes % 60)] : [unit("minute", minutes), unit("second", seconds % 60)];
    return box.dataset.left.replace("{0}", pair[0]).replace("{1}", pair[1]);
  };
  const show = (box, part, text) => {
    const place = box.querySelector('[data-part="' + part + '"]');
    if (place.textContent !== text) place.textContent = text;
  };
  // As the server writes an instant, with seconds; the zone keeps the name the server gave it.
  const clock = (box, now) => {
    box.zoneName ??= (box.querySelector("[data-part=clock]").textContent.match(/\s?[（(].*/) ?? [""])[0];
    const of = (options) => new Intl.DateTimeFormat(language === "ja" ? "ja" : "en-GB", { timeZone: box.dataset.zone, ...options }).format(now);
    const day = of({ year: "numeric", month: language === "ja" ? "long" : "short", day: "numeric" });
    return day + " " + of({ hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" }) + box.zoneName;
  };
  const tick = () => {
    const now = performance.now() + offset;
    boxes.forEach((box) => {
      show(box, "clock", clock(box, now));
      show(box, "left", words(box, Number(box.dataset.due) - now));
    });
  };
  // A computer that slept, or a page kept aside, asks the server anew.
  const ask = async () => {
    try {
      const sent = performance.now();
      const answer = await fetch("/api/v1/public/clock", { cache: "no-store" });
      const said = await answer.json();
      offset = Date.parse(said.now) - (sent + performance.now()) / 2;
      tick();
    } catch { /* what the page said goes on ticking */ }
  };
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") ask(); });
  window.addEventListener("pageshow", (event) => { if (event.persisted) ask(); });
  tick();
  setInterval(tick, 1000);
  ask();
})();
(() => {
  const box = document.body;
  if (!box.dataset.person) return;
  const key = (field) => "suishin:" + box.dataset.person + ":" + field.dataset.entry;
  // What is ticked of several answers is kept as one text, as the server keeps it.
  const ticks = (field) => [...field.querySelectorAll("input[type=checkbox]")];
  const text = (field) => field.matches("fieldset") ? ticks(field).filter((box) => box.checked).map((box) => box.value).join(",") : field.value;
  const put = (field, kept) => {
    if (!field.matches("fieldset")) { field.value = kept; return; }
    ticks(field).forEach((box) => { box.checked = kept.split(",").includes(box.value); });
  };
  const keep = (field) => { try { localStorage.setItem(key(field), text(field)); } catch { /* a full or closed store keeps nothing */ } };
  const drop = (field) => { try { localStorage.removeItem(key(field)); } catch { /* as above */ } };
  const kept = (field) => { try { return localStorage.getItem(key(field)); } catch { return null; } };
  // What is offered back stays aside until somebody decides, however much is typed meanwhile.
  const aside = (field) => key(field) + ":offered";
  const offered = (field) => { try { return localStorage.getItem(aside(field)) ?? kept(field); } catch { return null; } };
  const putAside = (field, text) => { try { localStorage.setItem(aside(field), text); } catch { /* as above */ } };
  const decide = (field) => { try { localStorage.removeItem(aside(field)); } catch { /* as above */ } };
  const say = (field, text) => {
    const line = document.createElement("p");
    line.className = "unsaved";
    line.textContent = text;
    document.getElementById("s-" + field.id).replaceChildren(line);
  };
  const door = () => {
    const link = document.createElement("a");
    link.href = "/sign-in";
    link.textContent = box.dataset.door;
    return link;
  };
  const over = (field) => {
    say(field, box.dataset.over + " ");
    document.getElementById("s-" + field.id).firstChild.append(door());
  };
  // The page is older than the session: the same person takes its new token and sends again; nobody else does.
  const renew = async () => {
    const answer = await fetch(location.pathname + location.search);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const token = page.querySelector("input[name=_csrf]")?.value;
    if (!token || page.body.dataset.person !== box.dataset.person) return false;
    document.querySelectorAll("input[name=_csrf]").forEach((one) => { one.value = token; });
    return true;
  };
  const stale = (field) => {
    say(field, box.dataset.stale + " ");
    const line = document.getElementById("s-" + field.id).firstChild;
    line.append(button(box.dataset.again, async () => {
      let renewed;
      try { renewed = await renew(); } catch { say(field, box.dataset.offline); return; }
      if (!renewed) { over(field); return; }
      line.remove();
      fields().forEach((one) => { if (one === field || kept(one) !== null) one.dispatchEvent(new Event("change", { bubbles: true })); });
    }));
  };
  const fields = () => document.querySelectorAll("[data-entry]");
  const sent = new WeakMap();
  document.addEventListener("input", (event) => {
    const field = event.target.closest("[data-entry]");
    if (field) keep(field);
  });
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target.dataset && event.target.dataset.entry) sent.set(event.detail.xhr, text(event.target));
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const field = event.target;
    if (!field.dataset || !field.dataset.entry) return;
    // htmx calls every answer that is swapped in successful, also a refused one; only what was saved is dropped.
    if (event.detail.xhr.status === 200 && sent.get(event.detail.xhr) === text(field)) drop(field);
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    const field = event.detail.requestConfig.elt;
    if (!field.dataset.entry || !field.hasAttribute("aria-invalid")) return;
    field.setAttribute("aria-invalid", document.querySelector("#s-" + CSS.escape(field.id) + " .unsaved") ? "true" : "false");
  });
  // The field an answer is about: the one that was sent, or the one beside which a button stands.
  const about = (detail) => {
    if (detail.requestConfig.elt.dataset.entry) return detail.requestConfig.elt;
    const place = /^[sb]-(.+)$/.exec(detail.target?.id ?? "");
    return place && document.getElementById(place[1]);
  };
  document.addEventListener("htmx:beforeSwap", (event) => {
    const field = about(event.detail);
    if (!field?.dataset.entry || [200, 409, 422].includes(event.detail.xhr.status)) return;
    event.detail.shouldSwap = false;
    keep(field);
    if (event.detail.xhr.getResponseHeader("Suishin-Form") === "stale") { stale(field); return; }
    if ([401, 403].includes(event.detail.xhr.status)) over(field);
    else say(field, event.detail.xhr.status === 404 ? box.dataset.gone : box.dataset.offline);
  });
  const lost = (event) => { if (event.target.dataset && event.target.dataset.entry) { keep(event.target); say(event.target, box.dataset.offline); } };
  document.addEventListener("htmx:sendError", lost);
  document.addEventListener("htmx:timeout", lost);
  window.addEventListener("online", () => fields().forEach((field) => {
    if (kept(field) !== null) field.dispatchEvent(new Event("change", { bubbles: true }));
  }));
  const button = (text, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "second small";
    made.textContent = text;
    made.addEventListener("click", act);
    return made;
  };
  fields().forEach((field) => {
    const found = offered(field);
    if (found === null) return;
    if (found === text(field)) { drop(field); decide(field); return; }
    putAside(field, found);
    say(field, box.dataset.offer + " ");
    const line = document.getElementById("s-" + field.id).firstChild;
    line.append(
      button(box.dataset.restore, () => { decide(field); put(field, found); field.dispatchEvent(new Event("change", { bubbles: true })); line.remove(); }),
      button(box.dataset.discard, () => { decide(field); drop(field); line.remove(); }));
  });
  document.querySelectorAll("form").forEach((form) => form.addEventListener("submit", () =>
    form.querySelectorAll("[data-entry]").forEach(keep)));
})();
