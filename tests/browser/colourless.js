// With forced colours only lines, weight and shape remain: what has none of them to tell by?
(() => {
  const CHOSEN = "[aria-current], [aria-pressed=true], [aria-selected=true]";
  const CONTROLS = "button, .button, .tool, .filter-tag, input:not([type=checkbox], [type=radio], [type=hidden]), select";
  const nameOf = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 110);
  const isShown = (element) => element.checkVisibility({ checkVisibilityCSS: true });
  const styleOf = (element) => getComputedStyle(element);

  // A button in the midst of text is underlined like a link.
  const hasEdge = (element) => {
    const style = styleOf(element);
    return style.textDecorationLine === "underline"
      || (style.borderBlockEndStyle !== "none" && parseFloat(style.borderBlockEndWidth) > 0);
  };
  const signs = (element) => {
    const style = styleOf(element);
    const line = (kind) => style[`${kind}Style`] === "none" ? "" : style[`${kind}Width`] + style[`${kind}Style`];
    return [line("borderBlockEnd"), line("borderBlockStart"), line("outline"), style.textDecorationLine,
      style.fontWeight].join();
  };
  const peerOf = (element) => {
    const group = element.closest("ul, ol, [role=group], nav");
    return [...group.querySelectorAll(element.localName)].find((other) => !other.matches(CHOSEN));
  };

  const all = (selector) => [...document.querySelectorAll(selector)].filter(isShown);
  const edgeless = all(CONTROLS).filter((element) => !hasEdge(element));
  const alike = all(CHOSEN).filter((element) => {
    const peer = peerOf(element);
    return peer && signs(peer) === signs(element);
  });
  return edgeless.map((element) => `no edge: ${nameOf(element)}`)
    .concat(alike.map((element) => `chosen, and looks like the others: ${nameOf(element)}`));
})();
