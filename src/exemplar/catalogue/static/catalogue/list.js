// The list without reloads. A form and links do the same without this script, and whenever an
// answer does not come. What differs between two states of the list is marked data-part.

const form = document.getElementById("finder");
const results = document.getElementById("results");
const told = document.getElementById("told");
const buttons = form.querySelectorAll("[data-show]");
const APPLY = buttons[0].textContent;
const IN_HEAD = 'link[rel="canonical"], link[rel="alternate"], meta[name="robots"], meta[property]';
const PAUSE = 300; // ms in which a reader may go on typing or ticking

let asked = new AbortController();
let waiting = 0;
let late = 0;
let shown = location.pathname + location.search;

// Fields left empty and defaults, which are sent empty, have no place in an address.
form.addEventListener("formdata", ({ formData }) => {
  for (const [name, value] of [...formData]) if (!value) formData.delete(name);
});

function addressOfForm() {
  const address = new URL(form.action);
  address.search = new URLSearchParams(new FormData(form));
  return address;
}

// Whoever asks anew no longer wants the earlier answer.
function forget() {
  clearTimeout(waiting);
  clearTimeout(late);
  asked.abort();
  form.ariaBusy = results.ariaBusy = false;
  asked = new AbortController();
}

async function ask(address, part, use, fail) {
  forget();
  const { signal } = asked;
  part.ariaBusy = true;
  late = setTimeout(() => (told.textContent = told.dataset.loading), 1000);
  try {
    const answer = await fetch(address, { signal, headers: { Accept: "text/html" } });
    const text = await answer.text();
    if (signal.aborted) return;
    if (!answer.ok) throw new Error(answer.status);
    use(new DOMParser().parseFromString(text, "text/html"));
  } catch {
    if (!signal.aborted) fail();
  }
  if (!signal.aborted) forget();
}

function label(words) {
  for (const button of buttons) button.textContent = words;
}

// While one ticks and types: the numbers and the button's words. Nothing moves yet.
function preview() {
  ask(addressOfForm(), form, follow, () => label(APPLY));
}

function follow(page) {
  const key = ({ name, value }) => `${name}=${value}`;
  const fresh = [...page.querySelectorAll("[data-count]")];
  const counts = new Map(fresh.map((box) => [key(box), box.dataset.count]));
  for (const box of form.querySelectorAll("[data-count]")) {
    const count = (box.dataset.count = counts.get(key(box)) ?? "0");
    const option = box.closest(".option");
    option.querySelector(".option-count").textContent = count;
    option.classList.toggle("option-none", count === "0");
  }
  const bars = form.querySelector(".year-bars");
  const freshBars = page.querySelector(".year-bars");
  Object.assign(bars.dataset, freshBars.dataset);
  bars.replaceChildren(...freshBars.childNodes);
  const words = page.querySelector("[data-show]").dataset.show;
  label(words);
  told.textContent = words;
}

// Another state of the list; where that fails, the browser goes there by itself.
function show(address, focus) {
  ask(address, results, (page) => {
    if (address.href !== location.href) history.pushState(null, "", address);
    settle(page);
    const next = form.querySelector("[autofocus]") ?? focus?.();
    next?.focus();
    const count = document.getElementById("count");
    if (next !== count) tell();
    count.scrollIntoView({ block: "nearest" });
  }, () => location.assign(address));
}

function tell() {
  told.textContent = document.querySelector(".results-head").innerText.replace(/\s+/g, " ");
}

function settle(page) {
  shown = location.pathname + location.search;
  const { name, value } = document.activeElement;
  for (const part of document.querySelectorAll("[data-part]")) {
    const fresh = page.querySelector(`[data-part="${part.dataset.part}"]`);
    if (part.innerHTML !== fresh.innerHTML) part.replaceChildren(...fresh.childNodes);
  }
  form.elements.q.defaultValue = page.getElementById("q").value;
  form.reset(); // to what the page says, whatever was ticked and typed since
  if (name && document.activeElement === document.body) {
    form.querySelector(`[name="${name}"]:is([type=text], [value="${CSS.escape(value)}"])`)?.focus();
  }
  label(APPLY);
  document.title = page.title;
  for (const old of document.head.querySelectorAll(IN_HEAD)) old.remove();
  document.head.append(...page.head.querySelectorAll(IN_HEAD));
  form.dispatchEvent(new Event("settled"));
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  show(addressOfForm());
});

form.addEventListener("input", ({ target }) => {
  if (!target.name || !form.checkValidity()) return;
  if (target.type === "checkbox") target.focus(); // Safari leaves the focus where it was.
  forget();
  waiting = setTimeout(preview, PAUSE);
});

// In the page's body, a link to this same path is the list in another state.
document.getElementById("main").addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  const isPlain = !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (!link || !isPlain || link.hash || link.origin !== location.origin) return;
  if (link.pathname !== location.pathname) return;
  event.preventDefault();
  const tags = () => [...document.querySelectorAll("a.filter-tag")];
  const place = tags().indexOf(link);
  show(new URL(link.href), () => tags()[place] ?? document.getElementById("count"));
});

addEventListener("popstate", () => {
  if (location.pathname + location.search === shown) return;
  ask(location.href, results, (page) => {
    settle(page);
    tell();
  }, () => location.reload());
});
