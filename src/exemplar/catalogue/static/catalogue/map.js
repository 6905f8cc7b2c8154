// Zoom and pan. The server drew the map whole; circles are drawn anew for each zoom from the list
// beside them, by the rule of catalogue/maps/clustering.py. Loaded only where there are circles.

const REACH = 40, SMALLEST = 8, LARGEST = 24, ONE = 8; // pixels
const NAMED = 6, MOST_CITIES = 100;
const CLOSEST = 60; // the least width, in the plane's units

const figure = document.querySelector("[data-map]");
const plane = figure.querySelector(".map-plane");
const marks = plane.querySelector(".map-marks");
const pattern = marks.firstElementChild;
const buttons = figure.querySelector(".map-buttons");
const cities = [...document.querySelectorAll("[data-city]")]
  .map(({ textContent: name, href, dataset: { city: token, label, x, y, count } }) => ({
    name, href, token, label, x: +x, y: +y, count: +count,
  }))
  .sort((a, b) => b.count - a.count || (a.token < b.token ? -1 : 1));
const { x, y, width, height } = plane.viewBox.baseVal;
let view = { x, y, width };
let drawnAt = 0; // the pixel that the circles were drawn for

const pixel = () => view.width / plane.clientWidth;
const isIn = () => view.width < width * 0.999;
const clamp = (value, least, most) => Math.min(Math.max(value, least), most);

function show(next) {
  const size = clamp(next.width, CLOSEST, width);
  const tall = (size * height) / width;
  view = {
    x: clamp(next.x, x, x + width - size),
    y: clamp(next.y, y, y + height - tall),
    width: size,
  };
  plane.setAttribute("viewBox", [view.x, view.y, size, tall].join(" "));
  figure.classList.toggle("map-moved", isIn());
  for (const button of buttons.children)
    button.ariaDisabled = button.value === "+" ? size <= CLOSEST : !isIn();
  if (Math.abs(pixel() / drawnAt - 1) > 0.01) draw();
}

// The point under (px, py) stays where it is; below 1 comes closer.
function zoom(times, px = plane.clientWidth / 2, py = plane.clientHeight / 2) {
  const size = clamp(view.width * times, CLOSEST, width);
  const grown = (size - view.width) / plane.clientWidth;
  show({ x: view.x - px * grown, y: view.y - py * grown, width: size });
}

const pan = (dx, dy) => show({ ...view, x: view.x + dx * pixel(), y: view.y + dy * pixel() });

function clusters() {
  const groups = [];
  for (const city of cities) {
    const away = ([first]) => Math.hypot(first.x - city.x, first.y - city.y);
    const near = groups.reduce((a, b) => (a && away(a) <= away(b) ? a : b), null);
    if (near && away(near) < REACH * pixel()) near.push(city);
    else groups.push([city]);
  }
  const sum = (group) => group.reduce((total, city) => total + city.count, 0);
  return groups.map((group) => [group, sum(group)]).sort((a, b) => b[1] - a[1]);
}

function draw() {
  drawnAt = pixel();
  const focused = marks.contains(document.activeElement) && document.activeElement.dataset.first;
  const found = clusters();
  const scale = Math.min(ONE, LARGEST / Math.sqrt(found[0][1]));
  marks.replaceChildren(...found.map(([group, sum]) => mark(group, sum, scale)));
  if (focused) {
    const now = found.findIndex(([group]) => group.some((city) => city.token === focused));
    marks.children[now].focus({ preventScroll: true });
  }
}

function mark(group, sum, scale) {
  const [{ x, y, token, label, href }] = group;
  const link = pattern.cloneNode(true);
  const [title, circle, number] = link.children;
  const one = group.length === 1;
  title.textContent = link.ariaLabel = one ? label : near(group);
  set(link, { href: one ? href : addressOf(group) });
  set(circle, { cx: x, cy: y, r: Math.max(SMALLEST, scale * Math.sqrt(sum)) * drawnAt });
  set(number, { x, y, "font-size": 12 * drawnAt });
  number.textContent = sum;
  link.classList.toggle("map-many", !one);
  link.dataset.first = token;
  return link;
}

function near(group) {
  const names = group.slice(0, NAMED).map((city) => `${city.name} ${city.count}`);
  if (group.length > NAMED) names.push("…");
  return figure.dataset.near.replace("{names}", names.join(", "));
}

function addressOf(group) {
  if (group.length > MOST_CITIES) return "#cities";
  const address = new URL(figure.dataset.list, location.href);
  for (const city of group) address.searchParams.append("city", city.token);
  return address.href;
}

function set(element, attributes) {
  for (const name in attributes) element.setAttribute(name, attributes[name]);
}

const acts = {
  "+": () => zoom(0.5),
  "-": () => zoom(2),
  0: () => show({ x, y, width }),
  ArrowLeft: () => pan(-60, 0),
  ArrowRight: () => pan(60, 0),
  ArrowUp: () => pan(0, -60),
  ArrowDown: () => pan(0, 60),
};
const on = (kind, act, options) => plane.addEventListener(kind, act, options);
const at = ({ clientX, clientY }) => {
  const { left, top } = plane.getBoundingClientRect();
  return [clientX - left, clientY - top];
};

buttons.onclick = ({ target }) => acts[target.value]?.();
figure.onkeydown = (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !acts[event.key]) return;
  event.preventDefault();
  acts[event.key]();
};
on("wheel", (event) => {
  // At the end of the zoom the page scrolls on.
  if (event.deltaY > 0 && !isIn()) return;
  event.preventDefault();
  zoom(event.deltaY > 0 ? 1.25 : 0.8, ...at(event));
}, { passive: false });

// One pointer drags, two pinch; a click that ends a drag opens nothing.
const pointers = new Map();
let dragged = 0;
const lift = ({ pointerId }) => pointers.delete(pointerId);
on("pointerdown", (event) => {
  if (!pointers.size) dragged = 0;
  pointers.set(event.pointerId, at(event));
});
on("pointermove", (event) => {
  const before = pointers.get(event.pointerId);
  if (!before) return;
  const now = at(event);
  const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
  pointers.set(event.pointerId, now);
  dragged += Math.hypot(now[0] - before[0], now[1] - before[1]);
  if (dragged < 5) return;
  plane.setPointerCapture(event.pointerId);
  if (!other) return pan(before[0] - now[0], before[1] - now[1]);
  const gap = ([px, py]) => Math.hypot(px - other[0], py - other[1]) || 1;
  zoom(gap(before) / gap(now), (now[0] + other[0]) / 2, (now[1] + other[1]) / 2);
});
on("pointerup", lift);
on("pointercancel", lift);
on("dragstart", (event) => event.preventDefault());
on("click", (event) => dragged < 5 || event.preventDefault(), true);

plane.tabIndex = 0;
buttons.hidden = figure.querySelector(".map-help").hidden = false;
new ResizeObserver(() => show(view)).observe(plane);
