// Light or dark as chosen here before. It runs before anything is drawn, so that nothing flashes,
// and says that there is script, so that what needs it has its place from the start.
{
  const root = document.documentElement;
  const use = (scheme) => (scheme ? (root.dataset.scheme = scheme) : delete root.dataset.scheme);
  let storage = null;
  try {
    storage = localStorage;
  } catch {
    // Refused: the choice lasts as long as the page.
  }

  root.classList.add("scripted");
  use(storage?.getItem("scheme"));
  addEventListener("DOMContentLoaded", () => {
    for (const choice of document.querySelectorAll('[name="scheme"]')) {
      choice.checked = choice.value === (root.dataset.scheme ?? "");
    }
  });
  addEventListener("change", ({ target: { name, value } }) => {
    if (name !== "scheme") return;
    use(value);
    storage?.setItem("scheme", value);
  });
}
