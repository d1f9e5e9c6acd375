// Counts the letters of a field while it is filled, as they stand in the English text: "23/60".
const inText = (typed) => [...typed.normalize("NFKD").replace(/[\p{Mn}\p{Cf}]/gu, "").trim().replace(/\s+/g, " ")];
for (const line of document.querySelectorAll("[data-count]")) {
  const field = document.getElementById(line.dataset.count);
  const most = Number(line.dataset.most);
  const shown = line.lastElementChild;
  const show = () => {
    const now = inText(field.value).length;
    shown.textContent = `${now}/${most}`;
    line.classList.toggle("over", now > most);
  };
  field.addEventListener("input", show);
  show();
}
