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
  if (!job.open) location.reload();
  return job.open;
}

for (const box of document.querySelectorAll("[data-job]:not([data-job=''])")) {
  const again = async () => {
    if (await look(box)) setTimeout(again, PAUSE);
  };
  setTimeout(again, PAUSE);
}
