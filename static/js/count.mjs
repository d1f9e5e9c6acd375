// Counts the letters of a field while it is filled: "23 / 60".
for (const line of document.querySelectorAll("[data-count]")) {
  const field = document.getElementById(line.dataset.count);
  const most = Number(line.dataset.most);
  const show = () => {
    const now = [...field.value.trim()].length;
    if (now) line.textContent = `${now} / ${most}`;
    line.classList.toggle("over", now > most);
  };
  field.addEventListener("input", show);
  show();
}
