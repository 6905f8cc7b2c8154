// Every rule in force that lets something move, and everything that is moving now.
(() => {
  const moves = (style) => ["transitionDuration", "animationDuration"].some((name) => parseFloat(style[name]))
    || style.scrollBehavior === "smooth";
  const inForce = (rule) => !rule.media || matchMedia(rule.media.mediaText).matches;
  const found = [];
  const walk = (rules) => {
    for (const rule of rules) {
      if (!inForce(rule)) continue;
      if (rule.style && moves(rule.style)) found.push(rule.selectorText);
      if (rule.cssRules) walk(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) {
    if (matchMedia(sheet.media.mediaText || "all").matches) walk(sheet.cssRules);
  }
  return found.concat(document.getAnimations().map((animation) => String(animation)));
})();
