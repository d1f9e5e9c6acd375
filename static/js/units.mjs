// A unit that is chosen for one measure stands in the next ones, too, until they are filled or chosen themselves.
const units = [...document.querySelectorAll("select[name$='-unit']")];
const choices = (unit) => [...unit.options].map((option) => option.value).join();
const numberOf = (unit) => document.getElementsByName(unit.name.slice(0, -"-unit".length))[0];
const isFree = (unit) => unit.dataset.chosen === undefined && !numberOf(unit)?.value;

for (const [place, unit] of units.entries()) {
  unit.addEventListener("change", () => {
    unit.dataset.chosen = "";
    for (const other of units.slice(place + 1)) {
      if (isFree(other) && choices(other) === choices(unit)) other.value = unit.value;
    }
  });
}
