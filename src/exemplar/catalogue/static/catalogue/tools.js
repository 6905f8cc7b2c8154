// Text size and printing. The size is kept in this browser, never sent, and set before the text is
// shown, so that nothing jumps.
const SIZES = [85, 100, 115, 130, 150, 175];
const KEY = "text-size";

const root = document.documentElement;

function kept() {
  try {
    const size = Number(localStorage.getItem(KEY));
    return SIZES.includes(size) ? size : 100;
  } catch {
    return 100; // Storage is switched off: the size lasts as long as the page.
  }
}

function keep(size) {
  try {
    if (size === 100) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, size);
  } catch {
    // As above.
  }
}

let size = kept();
root.dataset.textSize = size;

document.addEventListener("DOMContentLoaded", () => {
  const group = document.querySelector(".text-size");
  const buttons = [...group.querySelectorAll("[data-step]")];
  const told = group.querySelector("[role=status]");

  const at = (step) => SIZES[SIZES.indexOf(size) + Number(step)];
  const mark = () => {
    for (const button of buttons) {
      // Not `disabled`, which would take the focus away from who has just pressed it.
      button.setAttribute("aria-disabled", at(button.dataset.step) === undefined);
      button.setAttribute("aria-pressed", (size - 100) * button.dataset.step > 0);
    }
  };

  for (const button of buttons) {
    button.addEventListener("click", () => {
      size = at(button.dataset.step) ?? size;
      root.dataset.textSize = size;
      keep(size);
      mark();
      told.textContent = group.dataset.said.replace("#", size);
    });
  }
  mark();
  document.querySelector("[data-print]").addEventListener("click", () => window.print());
});
