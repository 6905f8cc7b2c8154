// Filters for a phone, values to be found in a long facet, years by the arrow keys.

const form = document.getElementById("finder");
const told = document.getElementById("told");

// The link to the filters becomes a button that opens them where they are.
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
  opener.setAttribute("aria-expanded", isOpen);
}
function close() {
  if (!opener.offsetParent) return; // At a desk the filters are always there.
  open(false);
  opener.focus();
}
open(location.hash === "#finder");
opener.addEventListener("click", () => open(!form.classList.contains("is-open")));
form.querySelector(".filters-close").addEventListener("click", (event) => {
  event.preventDefault();
  close();
});
document.addEventListener("list:settled", () => {
  if (form.contains(document.activeElement)) close();
});

const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function find(field) {
  const facet = field.closest("fieldset");
  const wanted = folded(field.value.trim());
  const values = [...facet.querySelectorAll(".options li")];
  for (const value of values) {
    value.hidden = !folded(value.querySelector(".option-label").textContent).includes(wanted);
  }
  facet.classList.toggle("is-finding", wanted !== "");
  const line = facet.querySelector("[data-found]");
  const shown = values.filter((value) => !value.hidden).length;
  const words = line.dataset.found.replace("{shown}", shown).replace("{all}", values.length);
  line.textContent = wanted && words;
  return line.textContent;
}
for (const field of form.querySelectorAll("[data-find]")) {
  field.addEventListener("input", () => (told.textContent = find(field)));
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  document.addEventListener("list:followed", () => find(field));
}

for (const field of form.querySelectorAll(".years input")) {
  field.addEventListener("keydown", (event) => {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const { first, last } = form.querySelector("[data-first]").dataset;
    const start = field.name === "year_from" ? first : last;
    field.value = /^\d{4}$/.test(field.value) ? Number(field.value) + step : start;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
