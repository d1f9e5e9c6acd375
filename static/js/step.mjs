// Gives a field for a number of things one button for less and one for more: most numbers are small.
function button(sign, words, press) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button quiet step";
  made.textContent = sign;
  made.setAttribute("aria-label", words);
  made.addEventListener("click", press);
  return made;
}

for (const field of document.querySelectorAll("input[data-least]")) {
  const least = Number(field.dataset.least);
  const by = (step) => () => {
    const now = /^\d+$/.test(field.value) ? Number(field.value) : least - 1;
    field.value = Math.max(least, now + step);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const row = document.createElement("div");
  row.className = "stepper";
  field.before(row);
  row.append(button("−", field.dataset.less, by(-1)), field, button("+", field.dataset.more, by(1)));
}
