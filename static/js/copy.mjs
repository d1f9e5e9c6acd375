// Copy buttons. On plain http there is no clipboard API: then the old command, then a marked text to copy by hand.
import { announce } from "./live.mjs";

const textOf = (element) => element.value ?? element.textContent;

function copyByCommand(text) {
  const area = document.createElement("textarea");
  area.value = text;
  area.readOnly = true;
  area.className = "vh";
  document.body.append(area);
  area.focus();
  area.select();
  area.setSelectionRange(0, text.length);
  const done = document.execCommand("copy");
  area.remove();
  return done;
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

function mark(element) {
  if (element.select) element.select();
  else getSelection().selectAllChildren(element);
}

function show(button, words) {
  const label = button.firstChild;
  button.dataset.label ??= label.textContent;
  label.textContent = words;
  announce(words);
  clearTimeout(Number(button.dataset.timer));
  button.dataset.timer = setTimeout(() => {
    label.textContent = button.dataset.label;
  }, 2500);
}

for (const button of document.querySelectorAll("[data-copy]")) {
  const source = document.querySelector(button.dataset.copy);
  if (!source) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const done = await copied(textOf(source));
    button.focus();
    if (!done) mark(source);
    show(button, done ? button.dataset.done : button.dataset.failed);
  });
}
