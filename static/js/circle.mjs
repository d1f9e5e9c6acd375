// Lets a tap on a photo say where its circle goes, and shows the circle there as its numbers change.
const NUMBER = /^\d{1,3}$/;

function percent(place, begin, length) {
  return Math.min(100, Math.max(0, Math.round(((place - begin) / length) * 100)));
}

for (const form of document.querySelectorAll("form[data-circle]")) {
  const picture = form.querySelector("[data-picture]");
  const { circle_x: x, circle_y: y, circle_r: r } = form.elements;

  const show = () => {
    const known = [x, y, r].every((field) => NUMBER.test(field.value.trim()));
    for (const circle of picture.querySelectorAll("circle")) {
      circle.setAttribute("cx", `${known ? x.value.trim() : 0}%`);
      circle.setAttribute("cy", `${known ? y.value.trim() : 0}%`);
      circle.setAttribute("r", `${known ? r.value.trim() : 0}%`);
    }
  };

  picture.addEventListener("click", (event) => {
    const box = picture.getBoundingClientRect();
    x.value = percent(event.clientX, box.left, box.width);
    y.value = percent(event.clientY, box.top, box.height);
    x.dispatchEvent(new Event("input", { bubbles: true }));
  });
  form.addEventListener("input", show);
  form.querySelector("[data-tap]").hidden = false;
  picture.classList.add("can-tap");
  show();
}
