// Adds the live time left to a deadline, in the page's own language.

const MINUTE = 60_000;
const STEPS = [
  { unit: "day", length: 24 * 60 * MINUTE, from: 2 * 24 * 60 * MINUTE },
  { unit: "hour", length: 60 * MINUTE, from: 2 * 60 * MINUTE },
  { unit: "minute", length: MINUTE, from: 0 },
];

function left(closes, language) {
  const rest = closes - Date.now();
  if (rest <= 0) return null;
  const step = STEPS.find((one) => rest >= one.from);
  const format = new Intl.RelativeTimeFormat(language, { numeric: "always" });
  return format.format(Math.floor(rest / step.length), step.unit);
}

function draw(element) {
  const words = left(Date.parse(element.dataset.closes), document.documentElement.lang);
  const text = words === null ? element.dataset.past : element.dataset.words.replace("{left}", words);
  if (element.textContent !== text) element.textContent = text;
  element.hidden = false;
}

for (const element of document.querySelectorAll("[data-closes]")) {
  if (Number.isNaN(Date.parse(element.dataset.closes))) continue;
  draw(element);
  setInterval(draw, MINUTE / 2, element);
}
