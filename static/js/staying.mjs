// Names a video that stays on its device: fills the form for it, so that one tap is left.
const form = document.querySelector("form[data-told]");
const LONGEST = 60;
const STEP = 10_000; // bytes: two decimals of a megabyte

export const canStay = form !== null;

// The dispute text is in Latin letters; a name without any still says that it is a video.
function latin(name) {
  const dot = name.lastIndexOf(".");
  const plain = (text) => text.normalize("NFKD").replace(/[^ -~]/g, "").trim();
  const ending = dot < 0 ? "" : plain(name.slice(dot));
  const stem = plain(dot < 0 ? name : name.slice(0, dot)) || "video";
  return stem.slice(0, LONGEST - ending.length) + ending;
}

// `seconds` may be unknown; `role` is what the form for adding files was set to.
export function nameIt(file, seconds, role) {
  const { name, megabytes, seconds: long, told_role: shows } = form.elements;
  name.value = latin(file.name);
  megabytes.value = (Math.floor(file.size / STEP) / 100).toFixed(2);
  if (seconds) long.value = Math.max(1, Math.round(seconds));
  shows.value = role;
  form.dispatchEvent(new Event("input"));
  form.closest("details").open = true;
  form.querySelector(shows.value ? "[type=submit]" : "[name=told_role]").focus();
}
