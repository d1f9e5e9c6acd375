// Asks how far a video is, and loads the page again when it is done.
const PAUSE = 1500;

async function look(box) {
  let answer;
  try {
    answer = await fetch(box.dataset.job, { headers: { Accept: "application/json" } });
  } catch {
    return true;
  }
  if (!answer.ok) return false;
  const job = await answer.json();
  box.querySelector("progress").value = job.fraction;
  box.querySelector("[data-words]").textContent = job.words;
  box.querySelector("[data-left]").textContent = job.left;
  // A page on which files are on their way is left as it is.
  if (!job.open && !document.querySelector("[data-list] li")) location.reload();
  return job.open;
}

for (const box of document.querySelectorAll("[data-job]:not([data-job=''])")) {
  const again = async () => {
    if (await look(box)) setTimeout(again, PAUSE);
  };
  setTimeout(again, PAUSE);
}
