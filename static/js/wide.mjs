// Opens the folds that are shut only for want of room: there is room on a wide window.
const wide = matchMedia("(min-width: 56rem)");
for (const fold of document.querySelectorAll("details[data-wide]")) fold.open ||= wide.matches;
