// Light or dark as chosen here before. It runs before anything is drawn, so that nothing flashes,
// and says that there is script, so that what needs it has its place from the start.
{
  const root = document.documentElement;
  const use = (scheme) => (scheme ? (root.dataset.scheme = scheme) : delete root.dataset.scheme);
  const keeping = (act) => {
    try {
      return act(localStorage);
    } catch {
      return null; // Storage is refused: the choice lasts as long as the page.
    }
  };

  root.classList.add("scripted");
  use(keeping((storage) => storage.getItem("scheme")));
  addEventListener("DOMContentLoaded", () => {
    for (const choice of document.querySelectorAll('input[name="scheme"]')) {
      choice.checked = choice.value === (root.dataset.scheme ?? "");
    }
  });
  addEventListener("change", ({ target }) => {
    if (target.name !== "scheme") return;
    use(target.value);
    keeping((storage) => storage.setItem("scheme", target.value));
  });
}
