// Says a short word to screen readers through the page's one live region.

export function announce(words) {
  const live = document.getElementById("live");
  if (!live) return;
  live.textContent = "";
  requestAnimationFrame(() => {
    live.textContent = words;
  });
}
