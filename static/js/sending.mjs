// One file on its way: its row on the page, its request, and how it ends.
import { announce } from "./live.mjs";

const kilo = 1000;
const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"];

function sized(bytes) {
  const power = bytes < kilo ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log(bytes) / Math.log(kilo)));
  const format = { style: "unit", unit: UNITS[power], maximumFractionDigits: 1 };
  return new Intl.NumberFormat(document.documentElement.lang, format).format(bytes / kilo ** power);
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

  cancel() {
    if (this.request) this.request.abort();
    else this.fail("stopped");
  }

  fail(word, { words, again = true } = {}) {
    this.outcome = "failed";
    this.row.classList.add("failed");
    this.part("progress").hidden = true;
    this.part("cancel").hidden = true;
    this.part("again").hidden = !again;
    this.say(word, words);
    announce(`${this.file.name}: ${this.part("state").textContent}`);
  }

  renew() {
    this.outcome = "waiting";
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
      request.addEventListener("error", () => this.fail("failed"));
      request.addEventListener("abort", () => this.fail("stopped"));
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
    this.outcome = "done";
    this.part("progress").value = this.part("progress").max;
    this.part("cancel").hidden = true;
    this.say("done");
    announce(`${this.file.name}: ${this.part("state").textContent}`);
  }
}
