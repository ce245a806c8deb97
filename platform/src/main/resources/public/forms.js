// Keeps what was typed into an ordinary form until the server has answered it, and offers it back: after the session
// ended, the language was changed, the page was left or the product could not be reached. The product works without it.
(() => {
  const words = document.body.dataset;
  const WEEK = 7 * 24 * 60 * 60 * 1000;
  const START = "suishin:form:";
  const OPENED = Date.now();
  const store = (name) => { try { return window[name]; } catch { return null; } };
  const local = store("localStorage");
  const tab = store("sessionStorage");
  if (!local || !tab) return;
  const read = (place, key) => { try { return JSON.parse(place.getItem(key)); } catch { return null; } };
  const write = (place, key, value) => { try { place.setItem(key, JSON.stringify(value)); } catch { /* a full store keeps nothing */ } };
  const take = (key) => { const found = read(tab, key); tab.removeItem(key); return found; };

  const sent = take("suishin:sent");
  const switched = take("suishin:switched");
  if (!words.person) return;

  const kind = performance.getEntriesByType("navigation")[0]?.type;
  const refused = document.querySelector("[data-failed], .problems[role=alert]") !== null;
  if (sent && !refused && kind === "navigate" && document.referrer !== "") local.removeItem(sent);

  const out = "suishin:out:" + words.person;
  const TYPED = "textarea, select, input:not([type=hidden]):not([type=file]):not([type=password]):not([type=submit])";
  const controls = (form) => [...form.elements].filter((one) => one.name && one.matches(TYPED));
  const state = (form) => controls(form).map((one) =>
    one.type === "checkbox" || one.type === "radio" ? one.checked : one.multiple ? [...one.selectedOptions].map((it) => it.value) : one.value);
  const putBack = (form, values) => controls(form).forEach((one, i) => {
    if (typeof values[i] === "boolean") one.checked = values[i];
    else if (Array.isArray(values[i])) [...one.options].forEach((it) => { it.selected = values[i].includes(it.value); });
    else one.value = values[i];
  });
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  const hidden = (form) => [...form.querySelectorAll("input[type=hidden]")]
    .filter((one) => one.name !== "_csrf" && one.name !== "lang").map((one) => one.name + "=" + one.value).join("&");
  const name = (form) => START + words.person + ":" + form.getAttribute("action").split("?")[0] + ":" + hidden(form);

  const say = (form, text, ...buttons) => {
    const line = document.createElement("p");
    line.className = "unsaved";
    line.setAttribute("role", "status");
    line.append(text + " ", ...buttons);
    form.prepend(line);
    for (let part = form.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
    return line;
  };
  const button = (text, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "second small";
    made.textContent = text;
    made.addEventListener("click", act);
    return made;
  };

  const watch = (form) => {
    const key = name(form);
    const shown = state(form);
    const kept = read(local, key);
    const fits = kept && Date.now() - kept.at < WEEK;
    // What was typed at other times and nobody has decided upon yet; it stays beside what is typed now.
    let others = fits ? kept.texts.filter((text) => text.length === shown.length && !same(text, shown)) : [];
    const keep = () => {
      if ((read(local, out) ?? 0) > OPENED) return; // Signed out in another tab: what is typed here is not kept any more.
      const now = state(form);
      const texts = same(now, shown) && !refused ? others : [now, ...others.filter((text) => !same(text, now))];
      if (texts.length === 0) local.removeItem(key); else write(local, key, { at: Date.now(), texts: texts.slice(0, 3) });
    };
    const decide = (text) => { others = others.filter((one) => one !== text); keep(); };
    const offer = (text) => {
      const line = say(form, words.offer,
        button(words.restore, () => { putBack(form, text); decide(text); line.remove(); }),
        button(words.discard, () => { decide(text); line.remove(); }));
    };
    if (switched && others.length === 1) { putBack(form, others[0]); decide(others[0]); say(form, words.restored); }
    else others.forEach(offer);
    if (!refused) keep();
    form.addEventListener("input", keep);
    form.addEventListener("submit", () => { keep(); write(tab, "suishin:sent", key); });
  };
  // What is chosen beside files that are sent part by part goes with them; without them it is nothing to be kept. Nor is
  // one answer that was chosen from a list and not saved: nothing was typed.
  const chosen = (form) => controls(form).length === 1 && controls(form)[0].type === "select-one";
  const plain = (form) => form.hasAttribute("action") && !form.hasAttribute("data-uploads") && !chosen(form) && !form.querySelector("[data-entry], [hx-post], [type=password]") && controls(form).length > 0;
  const forms = [...document.querySelectorAll("main form[method=post]")].filter(plain);
  const once = new Map();
  forms.forEach((form) => once.set(name(form), (once.get(name(form)) ?? 0) + 1));
  forms.filter((form) => once.get(name(form)) === 1).forEach(watch);

  document.querySelectorAll(".who [lang]").forEach((one) =>
    one.addEventListener("click", () => write(tab, "suishin:switched", true)));
  document.querySelectorAll("form[action='/sign-out']").forEach((form) => form.addEventListener("submit", () => {
    Object.keys(local).filter((key) => key.startsWith(START + words.person)).forEach((key) => local.removeItem(key));
    write(local, out, Date.now());
  }));
})();
