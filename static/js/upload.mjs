// Makes the evidence form send each file by itself, with progress; a failed file stops no other.
import { Sending } from "./sending.mjs";

const NAMED = /\.(jpe?g|png|webp|gif|bmp|tiff?|avif|hei[cf]|mp4|m4v|mov|webm|avi|mkv|3gp)$/i;

// What is wrong with a file that need not be sent to know it.
function wrongWith(file, limits) {
  if (file.size === 0) return "empty";
  const [family] = file.type.split("/");
  if (family === "video" && file.size >= limits.video) return "videoLarge";
  if (family === "image" || family === "video") return null;
  return NAMED.test(file.name) ? null : "kind";
}

class Upload {
  constructor(form) {
    this.form = form;
    this.list = form.querySelector("[data-list]");
    this.template = document.getElementById("sending-row");
    this.limits = { photo: Number(form.dataset.photoLimit), video: Number(form.dataset.videoLimit) };
    this.all = [];
    this.busy = false;
    form.querySelector("[data-send]").hidden = true;
    for (const input of form.querySelectorAll("input[type=file]")) {
      input.addEventListener("change", () => this.take(input));
    }
    form.addEventListener("submit", (event) => event.preventDefault());
    form.querySelector("[data-go-on] button").addEventListener("click", () => this.leave());
    this.acceptDrops(form.querySelector("[data-drop]"));
    addEventListener("beforeunload", (event) => {
      if (this.busy) event.preventDefault();
    });
    // On a slow line somebody may have chosen before this script was there.
    for (const input of form.querySelectorAll("input[type=file]")) if (input.files.length) this.take(input);
  }

  take(input) {
    const files = [...input.files];
    input.value = "";
    this.add(files);
  }

  acceptDrops(area) {
    area.querySelector("[data-drop-words]").hidden = !matchMedia("(hover: hover)").matches;
    for (const type of ["dragenter", "dragover"]) {
      area.addEventListener(type, (event) => {
        event.preventDefault();
        area.classList.add("over");
      });
    }
    area.addEventListener("dragleave", (event) => {
      if (!area.contains(event.relatedTarget)) area.classList.remove("over");
    });
    area.addEventListener("drop", (event) => {
      event.preventDefault();
      area.classList.remove("over");
      this.add([...event.dataTransfer.files]);
    });
  }

  add(files) {
    for (const file of files) {
      const one = new Sending(file, this.form, this.template, (again) => {
        again.renew();
        this.work();
      });
      const wrong = wrongWith(file, this.limits);
      if (wrong) one.fail(wrong, { again: false });
      else if (file.type.startsWith("image/") && file.size >= this.limits.photo) one.say("photoLarge");
      this.all.push(one);
      this.list.append(one.row);
    }
    this.list.hidden = this.all.length === 0;
    this.work();
  }

  async work() {
    if (this.busy) return;
    this.busy = true;
    for (let one = this.next(); one; one = this.next()) await one.send();
    this.busy = false;
    this.finish();
  }

  next() {
    return this.all.find((one) => one.outcome === "waiting");
  }

  finish() {
    if (this.all.length === 0) return;
    if (this.all.every((one) => one.outcome === "done")) this.leave();
    else this.form.querySelector("[data-go-on]").hidden = !this.all.some((one) => one.outcome === "done");
  }

  leave() {
    const { done } = this.form.dataset;
    if (done) location.assign(done);
    else location.reload();
  }
}

for (const form of document.querySelectorAll("form[data-upload]")) new Upload(form);
