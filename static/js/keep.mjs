// Keeps what was typed until it is saved: an accidental reload or Back brings it to the form again.
// A field with data-unkept holds what is never kept.
// Only where the server's own value is still the one that was typed over.

const PREFIX = "claimwright:";
const NO_ANSWERS = ["hidden", "file", "submit", "button"];
const store = (() => {
  try {
    return window.sessionStorage;
  } catch {
    return null; // storage is switched off: nothing to keep in
  }
})();

const read = (key) => JSON.parse(store.getItem(key) ?? "{}");
const keyOf = (form) => `${PREFIX}${form.getAttribute("action")}#${form.elements.revision?.value ?? ""}`;
const keys = () => Object.keys(store).filter((key) => key.startsWith(PREFIX));
const controls = (form) =>
  [...form.elements].filter((one) => one.name && !("unkept" in one.dataset) && !NO_ANSWERS.includes(one.type));

const isTick = (control) => control.type === "radio" || control.type === "checkbox";
const nameOf = (control) => (isTick(control) ? `${control.name}=${control.value}` : control.name);

function served(control) {
  if (isTick(control)) return control.defaultChecked;
  if (control.options) return ([...control.options].find((one) => one.defaultSelected) ?? control.options[0])?.value;
  return control.defaultValue;
}

function typed(control) {
  return isTick(control) ? control.checked : control.value;
}

function remember(form) {
  const changed = controls(form).filter((control) => typed(control) !== served(control));
  const values = Object.fromEntries(changed.map((control) => [nameOf(control), [served(control), typed(control)]]));
  try {
    store.setItem(keyOf(form), JSON.stringify({ values, sent: false }));
  } catch {
    // a full storage keeps less; the form itself still holds everything
  }
}

function restore(form) {
  const { values = {} } = read(keyOf(form));
  for (const control of controls(form)) {
    const [before, mine] = values[nameOf(control)] ?? [];
    if (mine === undefined || before !== served(control)) continue;
    if (isTick(control)) control.checked = mine;
    else control.value = mine;
    const fold = control.closest("details");
    if (fold) fold.open = true;
  }
}

// A page that came by an ordinary navigation after a submit is the server's answer: the values arrived.
function forgetWhatArrived() {
  const [navigation] = performance.getEntriesByType("navigation");
  if (navigation && navigation.type !== "navigate") return;
  for (const key of keys()) if (read(key).sent) store.removeItem(key);
}

if (store) {
  forgetWhatArrived();
  for (const form of document.querySelectorAll("form[data-keep]")) {
    restore(form);
    form.addEventListener("input", () => remember(form));
    form.addEventListener("submit", () => {
      const kept = read(keyOf(form));
      if (kept.values) store.setItem(keyOf(form), JSON.stringify({ ...kept, sent: true }));
    });
  }
  for (const form of document.querySelectorAll("form[data-forget]")) {
    form.addEventListener("submit", () => {
      for (const key of keys()) store.removeItem(key);
    });
  }
}
