// Keeps an open page up to date: fetches it again when the server says that something changed, and puts in what differs.
// Without this script every page shows the same, and "Refresh" loads it anew.
"use strict";

const pulse = document.getElementById("pulse");
const said = document.getElementById("said");
let waiting = false;
let again = false;

const say = text => { if (text && said.textContent !== text) said.textContent = text; };

const show = (text, live) => {
  if (pulse.textContent !== text) pulse.textContent = text;
  document.documentElement.classList.toggle("is-live", live);
};

// What a person has opened, ticked, focused or scrolled stays as it is.
const keep = part => ({
  focus: part.contains(document.activeElement) ? document.activeElement.id : "",
  open: [...part.querySelectorAll("details[id][open]")].map(each => each.id),
  ticked: [...part.querySelectorAll("input[id]:checked")].map(each => each.id),
  scroll: [...part.querySelectorAll(".scroll")].map(each => each.scrollLeft),
});

const restore = (part, kept) => {
  const find = id => id ? part.querySelector("#" + CSS.escape(id)) : null;
  kept.open.forEach(id => { const each = find(id); if (each) each.open = true; });
  kept.ticked.forEach(id => { const each = find(id); if (each) each.checked = true; });
  part.querySelectorAll(".scroll").forEach((each, at) => { each.scrollLeft = kept.scroll[at] ?? 0; });
  find(kept.focus)?.focus({ preventScroll: true });
};

const put = fresh => {
  for (const part of document.querySelectorAll("[data-live]")) {
    const next = fresh.getElementById(part.id);
    if (!next || next.outerHTML === part.dataset.was) continue;
    const kept = keep(part);
    const was = next.outerHTML;
    part.replaceChildren(...document.adoptNode(next).childNodes);
    part.dataset.was = was;
    restore(part, kept);
  }
};

const fetched = async () => {
  try {
    const answer = await fetch(location.pathname + location.search, { headers: { Accept: "text/html" } });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  } catch {
    // The server is away; the event source tries again and says so.
    return null;
  }
};

const status = page => page.getElementById("status")?.dataset.say;

const load = async () => {
  if (waiting) { again = true; return; }
  waiting = true;
  const fresh = await fetched();
  waiting = false;
  if (fresh) {
    const [before, after] = [status(document), status(fresh)];
    // A request where there was none needs another page.
    if ((before === undefined) !== (after === undefined)) { location.reload(); return; }
    put(fresh);
    if (after !== before) say(after);
  }
  if (again) { again = false; load(); }
};

const source = new EventSource("/local/live");
source.onopen = () => show("Live", true);
source.onmessage = load;
source.onerror = () => show("Not connected", false);
setInterval(() => { if (!document.hidden && source.readyState === EventSource.OPEN) load(); }, 20000);
