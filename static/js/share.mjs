// Share buttons, shown only where the browser can share.

if (navigator.share) {
  for (const button of document.querySelectorAll("[data-share]")) {
    const source = document.querySelector(button.dataset.share);
    if (!source) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.share({ text: source.value ?? source.textContent });
      } catch (reason) {
        if (reason.name !== "AbortError") button.hidden = true; // closed by the visitor is no failure
      }
    });
  }
}
