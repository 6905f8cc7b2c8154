// Shows the buttons that copy their text or, without one, the page's address, and tells the outcome.
for (const button of document.querySelectorAll("[data-copy]")) {
  const told = button.nextElementSibling;
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    told.textContent = "";
    try {
      await navigator.clipboard.writeText(button.dataset.copy || location.href);
      told.textContent = button.dataset.done;
    } catch {
      told.textContent = button.dataset.failed;
    }
  });
}
