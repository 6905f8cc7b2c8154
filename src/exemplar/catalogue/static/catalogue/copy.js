// Shows the buttons that copy, and tells politely what came of it. Without anything to copy of its
// own a button copies the page's address.
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
