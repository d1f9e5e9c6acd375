// Makes the evidence form send each file by itself, with progress; a failed file stops no other.
import { kindOf, peek } from "./peeking.mjs";
import { Sending } from "./sending.mjs";
import { canStay, nameIt } from "./staying.mjs";

// What is wrong with a file that need not be sent to know it.
function wrongWith(file, kind, limits) {
  if (file.size === 0) return "empty";
  if (!kind) return "kind";
  return kind === "video" && file.size > limits.videoAtMost ? "videoHuge" : null;
}

class Upload {
  constructor(form) {
    this.form = form;
    this.list = form.querySelector("[data-list]");
    this.template = document.getElementById("sending-row");
    const { photoLimit, videoLimit, videoAtMost } = form.dataset;
    this.limits = { photo: Number(photoLimit), video: Number(videoLimit), videoAtMost: Number(videoAtMost) };
    this.all = [];
    this.busy = false;
    form.querySelector("[data-send]").hidden = true;
    form.classList.add("at-once"); // a file is sent when it is chosen, so its input is a button
    for (const input of form.querySelectorAll("input[type=file]")) {
      input.addEventListener("change", () => this.take(input));
    }
    form.addEventListener("submit", (event) => event.preventDefault());
    form.querySelector("[data-go-on] button").addEventListener("click", () => this.leave());
    this.acceptDrops(form.querySelector("[data-drop]"));
    addEventListener("online", () => this.comeBack());
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
      const one = this.receive(file);
      this.all.push(one);
      this.list.append(one.row);
    }
    this.list.hidden = this.all.length === 0;
    this.work();
  }

  receive(file) {
    const one = new Sending(file, this.form, this.template, (again) => {
      again.renew();
      this.work();
    });
    const kind = kindOf(file);
    const wrong = wrongWith(file, kind, this.limits);
    if (wrong) one.fail(wrong, { again: false });
    else if (file.size >= this.limits[kind]) one.note(`${kind}Large`);
    if (kind && file.size) peek(file).then((seen) => one.show(seen));
    if (kind === "video" && canStay) {
      one.offerToStay(() => nameIt(file, one.seconds, this.form.elements.role?.value));
    }
    return one;
  }

  // The connection is there again: what was lost is sent again, nothing else.
  comeBack() {
    for (const one of this.all) if (one.lost) one.renew();
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
