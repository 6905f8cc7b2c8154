// Shows the buttons that copy, and tells politely what came of it.
for (const button of document.querySelectorAll("[data-copy]")) {
  const told = button.nextElementSibling;
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    told.textContent = "";
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      told.textContent = button.dataset.done;
    } catch {
      told.textContent = button.dataset.failed;
    }
  });
}
