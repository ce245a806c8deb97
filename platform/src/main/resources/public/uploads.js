// Sends the files of a form part by part (tus 1.0.0), goes on after every break, and takes up again what came before, also
// of another day. Without it the form sends its files at once.
(() => {
  const form = document.querySelector("form[data-uploads]");
  if (!form || !window.XMLHttpRequest) return;
  const words = form.dataset;
  const input = form.querySelector("input[type=file]");
  const list = form.querySelector("[data-sending]");
  const spoken = form.querySelector("[role=status]");
  const PART = 1024 * 1024;
  const PAUSES = [1, 2, 4, 8, 15, 30];
  const token = form.querySelector("input[name=_csrf]").value;

  const made = (name, text, kind) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    if (kind) element.className = kind;
    return element;
  };
  const fill = (text, ...values) => values.reduce((filled, value, i) => filled.replace("{" + i + "}", value), text);
  const size = (bytes) => bytes >= PART ? (Math.ceil(bytes * 10 / PART) / 10) + " MB" : Math.ceil(bytes / 102.4) / 10 + " kB";

  class Stopped extends Error {}
  class Broken extends Error {}
  class Refused extends Error {}

  const ask = (line, method, address, headers, body) => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    line.request = request;
    request.open(method, address);
    request.timeout = 120000;
    Object.entries({ "Tus-Resumable": "1.0.0", "X-CSRF-TOKEN": token, ...headers }).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = (event) => line.show(line.kept + event.loaded);
    request.onload = () => {
      if (request.responseURL.includes("/sign-in") || [401, 403].includes(request.status)) reject(new Refused(request.getResponseHeader("Suishin-Form") === "stale" ? words.stale : words.over));
      else if (request.status >= 500 || [408, 429].includes(request.status)) reject(new Broken());
      else resolve(request);
    };
    request.onerror = request.ontimeout = () => reject(new Broken());
    request.onabort = () => reject(new Stopped());
    request.send(body ?? null);
  });
  const said = (request) => {
    try { return JSON.parse(request.responseText).message; } catch { return words.failed; }
  };
  const offset = (request) => Number(request.getResponseHeader("Upload-Offset"));
  const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
  const hash = async (file) => {
    if (!window.crypto?.subtle || file.size > Number(words.largest)) return "";
    try {
      const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
      return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    } catch { return ""; }
  };

  // The same file is one of the same kind with the same bytes; where no hash is known, with the same name and size.
  const found = async (line, file, sha256) => {
    const answer = await ask(line, "GET", words.uploads, {});
    if (answer.status !== 200) throw new Refused(words.failed);
    const one = JSON.parse(answer.responseText).find((it) => it.size === file.size && it.kind === line.kind && !line.taken.has(it.id)
      && (it.sha256 && sha256 ? it.sha256 === sha256 : it.name === file.name.normalize("NFC")));
    return one ? { address: words.uploads + "/" + one.id, id: one.id, kept: one.received } : null;
  };
  const begun = async (line, file, sha256) => {
    const metadata = "filename " + base64(file.name) + ",kind " + base64(line.kind) + (sha256 ? ",sha256 " + base64(sha256) : "");
    const answer = await ask(line, "POST", words.uploads, { "Upload-Length": file.size, "Upload-Metadata": metadata });
    if (answer.status !== 201) throw new Refused(said(answer));
    const address = answer.getResponseHeader("Location");
    return { address, id: address.split("/").pop(), kept: 0 };
  };

  // Sends until the server has all of it; an empty part asks it to attach what is whole already.
  const go = async (line, file) => {
    line.say(words.checking);
    line.sha256 ??= await hash(file);
    if (line.stopped) throw new Stopped();
    const upload = await found(line, file, line.sha256) ?? await begun(line, file, line.sha256);
    line.upload = upload.address;
    line.taken.add(upload.id);
    line.kept = upload.kept;
    let first = true;
    while (first || line.kept < file.size) {
      first = false;
      line.show(line.kept);
      const part = file.slice(line.kept, Math.min(file.size, line.kept + PART - line.kept % PART));
      const answer = await ask(line, "PATCH", line.upload, { "Content-Type": "application/offset+octet-stream", "Upload-Offset": line.kept }, part);
      if (answer.status === 404) { line.taken.delete(upload.id); throw new Broken(); }
      if (answer.status !== 204 && answer.status !== 409) throw new Refused(said(answer));
      if (answer.status === 409 && offset(answer) === file.size) first = true;
      line.kept = offset(answer);
      line.pauses = 0;
    }
  };
  const pause = (line) => new Promise((resolve) => {
    const seconds = PAUSES[Math.min(line.pauses++, PAUSES.length - 1)];
    line.say(fill(words.again, seconds));
    const done = () => { clearTimeout(timer); window.removeEventListener("online", done); resolve(); };
    const timer = setTimeout(done, seconds * 1000);
    window.addEventListener("online", done);
    line.wake = done;
  });
  const send = async (line, file) => {
    for (;;) {
      try {
        await go(line, file);
        return line.end(words.done, "tag tag-ok");
      } catch (failure) {
        if (line.stopped || failure instanceof Stopped) return line.end(words.cancelled, "tag");
        if (!(failure instanceof Broken)) return line.end(failure instanceof Refused ? failure.message : words.failed, "unsaved");
        line.taken.delete(line.upload?.split("/").pop());
        await pause(line);
        if (line.stopped) return line.end(words.cancelled, "tag");
      }
    }
  };

  const row = (file, kind, taken) => {
    const item = made("li");
    const bar = made("progress");
    bar.max = Math.max(1, file.size);
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    const text = made("span", words.waiting);
    const cancel = made("button", words.cancel, "second small");
    cancel.type = "button";
    cancel.append(made("span", " " + file.name, "visually-hidden"));
    item.append(made("strong", file.name), bar, text, cancel);
    list.append(item);
    const line = {
      kept: 0, pauses: 0, stopped: false, ok: false, kind, taken,
      show: (bytes) => {
        bar.value = bytes;
        text.textContent = fill(words.at, Math.floor(bytes * 100 / file.size), size(bytes), size(file.size));
      },
      say: (words) => { text.textContent = words; spoken.textContent = file.name + " " + words; },
      end: (words, kind) => {
        text.textContent = words;
        text.className = kind;
        spoken.textContent = file.name + " " + words;
        cancel.remove();
        line.ok = kind === "tag tag-ok";
        if (line.ok) bar.value = bar.max; else bar.remove();
      },
    };
    cancel.addEventListener("click", async () => {
      line.stopped = true;
      line.request?.abort();
      line.wake?.();
      if (line.upload) await ask({ show: () => {} }, "DELETE", line.upload, {}).catch(() => {});
    });
    return line;
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const files = [...input.files];
    if (files.length === 0) return;
    const button = form.querySelector("button:not([type])");
    button.disabled = input.disabled = true;
    // Whoever leaves now is asked; what has come is kept all the same.
    const stay = (leaving) => leaving.preventDefault();
    window.addEventListener("beforeunload", stay);
    list.replaceChildren();
    const taken = new Set();
    const kind = form.elements.kind.value;
    const lines = files.map((file) => row(file, kind, taken));
    for (const [i, line] of lines.entries()) {
      if (line.stopped) line.end(words.cancelled, "tag"); else await send(line, files[i]);
    }
    window.removeEventListener("beforeunload", stay);
    if (lines.every((line) => line.ok)) { location.assign(words.page + "?done=files-added"); return; }
    const link = made("a", words.see);
    link.href = words.page;
    const last = made("li");
    last.append(link);
    list.append(last);
    button.disabled = input.disabled = false;
    input.value = "";
  });
})();
