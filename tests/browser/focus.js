// Judges the focus as it moves: `focusWatch.next()` after each press of Tab.
(() => {
  const TARGETS = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";
  const LOOKS = ["outlineStyle", "outlineWidth", "outlineColor", "outlineOffset", "borderColor",
    "backgroundColor", "textDecorationLine", "boxShadow", "stroke", "strokeWidth", "fill"];

  const lookOf = (element) => {
    const parts = [element, ...element.querySelectorAll("circle, rect, text")];
    return parts.map((part) => {
      const style = getComputedStyle(part);
      const outline = style.outlineStyle === "none" ? "" : style.outlineWidth;
      return LOOKS.slice(4).map((name) => style[name]).concat(outline).join();
    }).join();
  };

  const isReached = (element) => element.tabIndex >= 0 && !element.disabled
    && element.checkVisibility({ checkVisibilityCSS: true })
    && (element.type !== "radio" || element.checked);

  // WCAG 2.2, 2.4.11: something of it can be seen, under whatever sticks to the edges.
  const isSeen = (element) => [...element.getClientRects()].some((box) =>
    [0.1, 0.5, 0.9].some((x) => [0.1, 0.5, 0.9].some((y) => {
      const hit = document.elementFromPoint(box.x + box.width * x, box.y + box.height * y);
      return hit && (element.contains(hit) || hit.contains(element));
    })));

  const nameOf = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 110);

  const everything = [...document.querySelectorAll(TARGETS)].filter(isReached);
  const unfocused = new Map(everything.map((element) => [element, lookOf(element)]));
  const visited = [];

  window.focusWatch = {
    // `end` when the focus has left the page, else what is wrong, else nothing.
    next() {
      const element = document.activeElement;
      if (element === document.body || element === visited[0]) return "end";
      if (visited.includes(element)) return `trap: ${nameOf(element)}`;
      visited.push(element);
      if (!isSeen(element)) return `hidden: ${nameOf(element)}`;
      if (lookOf(element) === unfocused.get(element)) return `no visible focus: ${nameOf(element)}`;
      return "";
    },
    // For Shift+Tab: whether the focus is on the one that came `steps` before the last.
    isBackBy: (steps) => document.activeElement === visited.at(-1 - steps),
    missed: () => everything.filter((element) => isReached(element) && !visited.includes(element))
      .map(nameOf),
    stops: () => visited.length,
  };
})();
