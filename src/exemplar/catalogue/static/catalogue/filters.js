// Filters opened where they are on a phone, values found in a long facet, years stepped by the arrow
// keys or drawn over their bars.

const form = document.getElementById("finder");
const told = document.getElementById("told");

// On a phone the link to the filters becomes a button that opens them in their place.
const link = document.querySelector(".to-filters");
const opener = document.createElement("button");
opener.type = "button";
opener.className = link.className;
opener.dataset.part = link.dataset.part;
opener.setAttribute("aria-controls", form.id);
opener.append(...link.childNodes);
link.replaceWith(opener);

function open(isOpen) {
  form.classList.toggle("is-open", isOpen);
  form.classList.toggle("is-closed", !isOpen);
  opener.ariaExpanded = isOpen;
}

function close() {
  if (!opener.offsetParent) return; // At a desk the filters are always there.
  open(false);
  opener.focus();
}

open(location.hash === "#finder");
opener.addEventListener("click", () => open(!form.classList.contains("is-open")));
document.addEventListener("click", (event) => {
  const { hash } = event.target.closest("a") ?? {};
  if (hash === "#finder") open(true);
});
form.querySelector(".filters-close").addEventListener("click", (event) => {
  event.preventDefault();
  close();
});
form.addEventListener("settled", () => {
  if (form.contains(document.activeElement)) close();
});

const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function find(field) {
  const wanted = folded(field.value.trim());
  const values = [...field.closest("fieldset").querySelectorAll(".options li")];
  for (const value of values) {
    value.hidden = !folded(value.querySelector(".option-label").textContent).includes(wanted);
  }
  const line = field.closest(".find").querySelector("[data-found]");
  const shown = values.filter((value) => !value.hidden).length;
  const words = line.dataset.found.replace("{shown}", shown).replace("{all}", values.length);
  told.textContent = line.textContent = wanted && words;
}

form.addEventListener("input", ({ target }) => {
  if (target.matches("[data-find]")) find(target);
  if (target.closest(".years")) target.ariaValueNow = target.value || null;
});

// The years' fields are handles too, and say so to whoever comes to them.
form.addEventListener("focusin", ({ target }) => {
  if (!target.closest(".years")) return;
  const { first, last } = form.querySelector(".year-bars").dataset;
  target.role = "spinbutton";
  target.ariaValueMin = first;
  target.ariaValueMax = last;
  target.ariaValueNow = target.value || null;
});

function put(field, year) {
  field.value = year;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

form.addEventListener("keydown", (event) => {
  const { target, key } = event;
  if (key === "Enter" && target.matches("[data-find]")) event.preventDefault();
  const step = { ArrowUp: 1, ArrowDown: -1 }[key];
  if (!step || !target.closest(".years")) return;
  event.preventDefault();
  const start = target.name === "year_from" ? target.ariaValueMin : target.ariaValueMax;
  put(target, /^\d{4}$/.test(target.value) ? Number(target.value) + step : start);
});

let begun = 0; // the year that a span over the bars is drawn from

function draw({ target, clientX }) {
  const { left, right, width } = target.getBoundingClientRect();
  const { first, last } = target.dataset;
  const part = (document.dir === "rtl" ? right - clientX : clientX - left) / width;
  const year = Number(first) + Math.floor(part * (last - first + 1));
  const now = Math.min(Math.max(year, first), last);
  begun ||= now;
  put(form.elements.year_from, Math.min(begun, now));
  put(form.elements.year_to, Math.max(begun, now));
}

form.addEventListener("pointerdown", (event) => {
  if (!event.target.matches(".year-bars[data-first]") || event.button) return;
  event.target.setPointerCapture(event.pointerId);
  draw(event);
});
form.addEventListener("pointermove", (event) => begun && draw(event));
for (const end of ["pointerup", "pointercancel"]) form.addEventListener(end, () => (begun = 0));
