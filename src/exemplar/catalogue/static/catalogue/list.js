// The list without reloads. A form and links do the same without this script, and whenever an
// answer does not come. What changes between two states of the list is marked data-part; the facets
// are followed value by value, so that nobody loses the box that the focus is on.

const form = document.getElementById("finder");
const results = document.getElementById("results");
const told = document.getElementById("told");
const buttons = [...form.querySelectorAll("[data-show]")];
const apply = buttons.map((button) => button.textContent);
const IN_HEAD = 'link[rel="canonical"], link[rel="alternate"], meta[name="robots"], meta[property]';
const PAUSE = 300; // ms in which a reader may go on typing or ticking

let asked = new AbortController();
let waiting = 0;
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
function superseded() {
  clearTimeout(waiting);
  asked.abort();
  for (const part of [form, results]) part.removeAttribute("aria-busy");
  asked = new AbortController();
  return asked.signal;
}

async function pageAt(address, signal) {
  const answer = await fetch(address, { signal, headers: { Accept: "text/html" } });
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  const text = await answer.text();
  signal.throwIfAborted();
  const page = new DOMParser().parseFromString(text, "text/html");
  if (!page.getElementById("finder")) throw new Error(`No list at ${address}`);
  return page;
}

function followFacets(page, isSettled) {
  for (const facet of form.querySelectorAll("fieldset[data-facet]")) {
    const fresh = page.querySelector(`fieldset[data-facet="${facet.dataset.facet}"]`);
    const options = facet.querySelector(".options");
    if (!fresh || options.contains(document.activeElement)) {
      for (const box of options.querySelectorAll("input")) {
        followOption(box, fresh?.querySelector(`input[value="${CSS.escape(box.value)}"]`), isSettled);
      }
    } else {
      options.replaceChildren(...fresh.querySelector(".options").children);
      followFold(facet, fresh);
    }
    if (fresh) followSummary(facet, fresh);
    if (fresh && isSettled) {
      for (const field of facet.querySelectorAll(".years input")) {
        field.value = fresh.querySelector(`[name="${field.name}"]`).value;
      }
    }
    const bars = facet.querySelector(".year-bars");
    const freshBars = fresh?.querySelector(".year-bars");
    if (bars && freshBars) bars.replaceWith(freshBars);
  }
  document.dispatchEvent(new Event("list:followed"));
}

function followOption(box, fresh, isSettled) {
  const count = fresh?.dataset.count ?? "0";
  const label = box.closest(".option");
  box.dataset.count = count;
  label.querySelector(".option-count").textContent = count;
  label.classList.toggle("option-none", count === "0");
  if (isSettled) box.checked = fresh?.checked ?? false;
}

function followFold(facet, fresh) {
  const more = facet.querySelector(".more");
  const freshMore = fresh.querySelector(".more");
  facet.querySelector(".options").className = fresh.querySelector(".options, ul").className;
  if (more && freshMore) {
    const words = freshMore.querySelector(".more-closed").textContent;
    more.querySelector(".more-closed").textContent = words;
  } else if (freshMore) facet.querySelector(".options").after(freshMore);
  else more?.remove();
}

function followSummary(facet, fresh) {
  const summaryOf = (field) => field.closest("details").querySelector("summary");
  summaryOf(facet).replaceChildren(...summaryOf(fresh).childNodes);
}

// While one ticks and types: the numbers and the button's words, nothing else.
async function preview() {
  const signal = superseded();
  form.setAttribute("aria-busy", "true");
  try {
    const page = await pageAt(addressOfForm(), signal);
    followFacets(page, false);
    const words = page.querySelector("[data-show]").dataset.show;
    for (const button of buttons) button.textContent = words;
    told.textContent = words;
  } catch {
    if (signal.aborted) return;
    buttons.forEach((button, i) => (button.textContent = apply[i]));
  }
  form.removeAttribute("aria-busy");
}

function soon() {
  superseded();
  waiting = setTimeout(preview, PAUSE);
}

// Another state of the list; where that fails, the browser goes there by itself.
async function show(address, { isNew = true, focus = () => null } = {}) {
  const signal = superseded();
  results.setAttribute("aria-busy", "true");
  try {
    const page = await pageAt(address, signal);
    if (isNew) history.pushState(null, "", address);
    shown = location.pathname + location.search;
    settle(page);
    const next = focus();
    next?.focus();
    document.getElementById("count").scrollIntoView({ block: "nearest" });
  } catch {
    if (signal.aborted) return;
    if (isNew) location.assign(address);
    else location.reload();
  }
  form.removeAttribute("aria-busy");
  results.removeAttribute("aria-busy");
}

function settle(page) {
  followFacets(page, true);
  form.elements.q.value = page.getElementById("q").value;
  for (const part of document.querySelectorAll("[data-part]")) {
    const fresh = page.querySelector(`[data-part="${part.dataset.part}"]`);
    if (fresh && part.innerHTML !== fresh.innerHTML) part.replaceChildren(...fresh.childNodes);
    if (fresh && part.matches("select")) part.value = fresh.value;
  }
  buttons.forEach((button, i) => (button.textContent = apply[i]));
  document.title = page.title;
  for (const old of document.head.querySelectorAll(IN_HEAD)) old.remove();
  document.head.append(...page.head.querySelectorAll(IN_HEAD));
  for (const button of results.querySelectorAll("[data-copy]")) button.dataset.copy = location.href;
  told.textContent = document.querySelector(".results-head").innerText.replace(/\s+/g, " ");
  document.dispatchEvent(new Event("list:settled"));
}

const count = () => {
  const heading = document.getElementById("count");
  heading.tabIndex = -1;
  return heading;
};

const isOurs = ({ target }) => target.form === form;
document.addEventListener("change", (event) => {
  if (isOurs(event) && event.target.type === "checkbox") soon();
});
document.addEventListener("input", (event) => {
  if (isOurs(event) && event.target.closest(".years") && form.checkValidity()) soon();
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  show(addressOfForm());
});

// In the page's body, a link to this same path is the list in another state.
document.getElementById("main").addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  const isPlain = !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (!link || !isPlain || link.hash || link.origin !== location.origin) return;
  if (link.pathname !== location.pathname) return;
  event.preventDefault();
  const place = [...document.querySelectorAll("a.filter-tag")].indexOf(link);
  const next = () => (place < 0 ? null : document.querySelectorAll("a.filter-tag")[place]);
  show(new URL(link.href), { focus: () => next() ?? count() });
});

addEventListener("popstate", () => {
  if (location.pathname + location.search !== shown) show(new URL(location.href), { isNew: false });
});
