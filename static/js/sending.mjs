// One file on its way: its row on the page, its request, and how it ends.
import { announce } from "./live.mjs";

const kilo = 1000;
const minute = 60;
const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"];

function counted(value, unit, digits = 0) {
  const format = { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: digits };
  return new Intl.NumberFormat(document.documentElement.lang, format).format(value);
}

function sized(bytes) {
  const power = bytes < kilo ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log(bytes) / Math.log(kilo)));
  return counted(bytes / kilo ** power, UNITS[power], 1);
}

function lasting(seconds) {
  const whole = Math.max(1, Math.round(seconds));
  const rest = counted(whole % minute, "second");
  return whole < minute ? rest : `${counted(Math.floor(whole / minute), "minute")} ${rest}`;
}

function wordsOf(request) {
  try {
    return JSON.parse(request.responseText).words;
  } catch {
    return undefined; // an answer that is not ours has no words for the visitor
  }
}

export class Sending {
  constructor(file, form, template, whenAskedAgain) {
    this.file = file;
    this.form = form;
    this.outcome = "waiting";
    this.lost = false; // it failed for want of a connection, so it is worth another try
    this.row = template.content.firstElementChild.cloneNode(true);
    this.part("name").textContent = file.name;
    this.part("size").textContent = sized(file.size);
    this.part("cancel").addEventListener("click", () => this.cancel());
    this.part("again").addEventListener("click", () => whenAskedAgain(this));
    this.say("waiting");
  }

  part(name) {
    return this.row.querySelector(`[data-${name}]`);
  }

  say(word, words) {
    const state = this.part("state");
    state.textContent = words ?? state.dataset[word];
  }

  note(word) {
    const note = this.part("note");
    note.textContent = note.dataset[word];
    note.hidden = false;
  }

  // What a look into the file has shown.
  show({ seconds, picture }) {
    this.seconds = seconds;
    if (seconds) this.part("size").textContent += ` · ${lasting(seconds)}`;
    if (picture) this.part("picture").append(picture);
  }

  // A button for a video that need not be sent at all.
  offerToStay(whenAsked) {
    const button = this.part("stay");
    button.hidden = false;
    button.addEventListener("click", () => {
      this.stay();
      whenAsked(this);
    });
  }

  cancel() {
    if (this.request) this.request.abort();
    else this.fail("stopped");
  }

  stay() {
    this.end("kept", "kept");
    this.part("stay").hidden = true;
    this.request?.abort();
  }

  fail(word, { words, again = true, lost = false } = {}) {
    this.end("failed", word, words);
    this.lost = lost;
    this.row.classList.add("failed");
    this.part("again").hidden = !again;
  }

  end(outcome, word, words) {
    this.outcome = outcome;
    this.lost = false;
    this.row.classList.remove("failed");
    this.part("progress").hidden = true;
    this.part("cancel").hidden = true;
    this.part("again").hidden = true;
    this.say(word, words);
    announce(`${this.file.name}: ${this.part("state").textContent}`);
  }

  renew() {
    this.outcome = "waiting";
    this.lost = false;
    this.row.classList.remove("failed");
    this.part("progress").hidden = false;
    this.part("progress").value = 0;
    this.part("cancel").hidden = false;
    this.part("again").hidden = true;
    this.say("waiting");
  }

  body() {
    const body = new FormData();
    for (const [name, value] of new FormData(this.form)) if (!(value instanceof File)) body.append(name, value);
    body.append("files", this.file);
    return body;
  }

  // Resolves when the file has arrived or has failed; never rejects, so that the next one goes on.
  send() {
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      this.request = request;
      this.outcome = "sending";
      request.open("POST", this.form.action);
      request.setRequestHeader("Prefer", "handling=strict");
      request.setRequestHeader("Accept", "application/json");
      request.setRequestHeader("X-CSRF-Token", this.form.elements.csrf_token.value);
      request.upload.addEventListener("progress", (event) => this.moved(event));
      request.addEventListener("load", () => this.answered(request));
      request.addEventListener("error", () => this.fail(navigator.onLine ? "failed" : "lost", { lost: true }));
      request.addEventListener("abort", () => {
        if (this.outcome === "sending") this.fail("stopped");
      });
      request.addEventListener("loadend", () => {
        this.request = null;
        resolve();
      });
      this.say("sending");
      request.send(this.body());
    });
  }

  moved({ loaded, total }) {
    const bar = this.part("progress");
    bar.value = (bar.max * loaded) / total;
    if (loaded < total) return;
    bar.removeAttribute("value");
    this.say("checking");
  }

  answered(request) {
    if (request.status < 200 || request.status > 299) {
      this.fail("failed", { words: wordsOf(request) });
      return;
    }
    this.end("done", "done");
    this.part("stay").hidden = true;
  }
}
