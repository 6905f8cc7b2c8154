// What a reader with larger, wider spaced text would lose: text that its own box cuts off.
(() => {
  // Folded to eight rows, with a button to unfold and unfolded while it has the focus.
  const ON_PURPOSE = ".folding, .folding *, .visually-hidden, .skip, svg, svg *";
  return [...document.body.querySelectorAll("*")]
    .filter((element) => !element.matches(ON_PURPOSE) && element.textContent.trim())
    .filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const cuts = (value) => value === "hidden" || value === "clip";
      return (cuts(overflowX) && element.scrollWidth > element.clientWidth + 1)
        || (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1);
    })
    .map((element) => element.outerHTML.slice(0, 110));
})();
