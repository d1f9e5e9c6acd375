// Asks how many files are still being checked, and loads the page again when fewer are.
const PAUSE = 1000;
const box = document.querySelector("[data-checks]:not([data-checks=''])");
const TYPING = "textarea, select, input:not([type=file])";

// A page on which files are on their way, or somebody types, is left as it is for the moment.
function isBusy() {
  return document.querySelector("[data-list] li") !== null || (document.activeElement?.matches(TYPING) ?? false);
}

async function hasNews() {
  try {
    const answer = await fetch(box.dataset.checks, { headers: { Accept: "application/json" } });
    return answer.ok && (await answer.json()).waiting < Number(box.dataset.count);
  } catch {
    return false; // the connection may be back later
  }
}

async function look() {
  if (!isBusy() && (await hasNews()) && !isBusy()) location.reload();
  else setTimeout(look, PAUSE);
}

if (box) setTimeout(look, PAUSE);
