// Suggestions under the box for words: the editable combobox of the ARIA Authoring Practices.
// Enter goes to a suggestion only when one was chosen.

const box = document.querySelector("[data-suggest]");
const list = document.getElementById("suggestions");
const told = document.getElementById("told");
const PAUSE = 150; // ms in which a reader may go on typing

let options = [];
let active = -1;
let asked = new AbortController();
let waiting = 0;

function show(isShown) {
  list.hidden = !isShown;
  box.ariaExpanded = isShown;
  if (!isShown) leave();
}

// An index beyond the options is the box itself, where none is active.
function choose(index) {
  options[active]?.removeAttribute("aria-selected");
  active = index in options ? index : -1;
  const option = options[active];
  box.setAttribute("aria-activedescendant", option?.id ?? "");
  if (!option) return;
  option.ariaSelected = true;
  option.scrollIntoView({ block: "nearest" });
}

const leave = () => choose(-1);

function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function optionOf({ label, url, count, kind, language }, index) {
  const option = element("div", "");
  const name = element("bdi", label);
  Object.assign(option, { id: `suggestion-${index}`, role: "option" });
  option.dataset.url = url;
  name.lang = language;
  option.append(name);
  if (kind !== "practice") option.append(element("span", ` ${count}`));
  list.querySelector(`[data-kind="${kind}"]`).append(option);
  return option;
}

function fill(found) {
  leave();
  for (const option of options) option.remove();
  options = found.map(optionOf);
  for (const group of list.children) group.hidden = group.children.length === 1;
  show(options.length > 0 && document.activeElement === box);
  if (!list.hidden) told.textContent = list.dataset.told.replace("{count}", options.length);
}

function forget() {
  clearTimeout(waiting);
  asked.abort();
}

function close() {
  forget();
  show(false);
}

async function ask() {
  asked = new AbortController();
  const { signal } = asked;
  const address = new URL(box.dataset.suggest, location.href);
  address.searchParams.set("q", box.value);
  try {
    const answer = await fetch(address, { signal });
    const found = answer.ok ? await answer.json() : [];
    if (!signal.aborted) fill(found);
  } catch {
    if (!signal.aborted) show(false); // Words can be searched for without suggestions.
  }
}

function move(event) {
  if (!options.length) return;
  event.preventDefault();
  const isDown = event.key === "ArrowDown";
  const end = isDown ? 0 : options.length - 1;
  const next = active < 0 ? end : active + (isDown ? 1 : -1);
  show(true);
  if (!event.altKey) choose(next);
}

const keys = {
  ArrowDown: move,
  ArrowUp: move,
  Escape(event) {
    if (list.hidden) return;
    event.preventDefault(); // which would empty the box
    close();
  },
  Enter(event) {
    if (active < 0) return close();
    event.preventDefault();
    location.assign(options[active].dataset.url);
  },
  Tab: close,
  Home: leave,
  End: leave,
  ArrowLeft: leave,
  ArrowRight: leave,
};

box.role = "combobox";
box.ariaAutoComplete = "list";
box.setAttribute("aria-controls", list.id);
show(false);
box.addEventListener("keydown", (event) => keys[event.key]?.(event));
box.addEventListener("blur", close);
box.addEventListener("input", () => {
  forget();
  leave();
  if (box.value.trim()) waiting = setTimeout(ask, PAUSE);
  else close();
});
// Pressing must not take the focus from the box before the click comes.
list.addEventListener("mousedown", (event) => event.preventDefault());
list.addEventListener("click", ({ target }) => {
  const option = target.closest("[role=option]");
  if (option) location.assign(option.dataset.url);
});
