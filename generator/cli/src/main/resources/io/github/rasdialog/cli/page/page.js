// The page: the dialog to click through, and its runs to step through, both lighting up the diagram.
"use strict";

const model = JSON.parse(document.getElementById("model").textContent);
const find = (id) => document.getElementById(id);

/** Lights up a state in the diagram, and no other. */
function light(name) {
  document.querySelectorAll(".state.here").forEach((group) => group.classList.remove("here"));
  const group = name && find("state-" + name);
  if (group) {
    group.classList.add("here");
  }
}

function element(tag, text, className) {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) {
    made.className = className;
  }
  return made;
}

// The simulator.

let past = [];
let here = initial(model);
let window_ = "";

/** What the caller's terminal window shows once a location is entered. */
function enter(location) {
  if (location.says) {
    window_ += location.says.replace(/\r\n/g, "\n");
  }
}

function take(step) {
  past.push({ here, window_, label: step.edge.label });
  const typed = step.edge.typed || (step.edge.label.endsWith(".malformed") ? "?" : "");
  window_ += typed ? typed + "\n" : "";
  here = step.target;
  const location = model.locations[here.location];
  if (location.phase !== "deciding") {
    enter(location);
  }
  show();
}

function back() {
  const before = past.pop();
  if (before) {
    here = before.here;
    window_ = before.window_;
    show();
  }
}

function restart() {
  past = [];
  here = initial(model);
  window_ = "";
  enter(model.locations[here.location]);
  show();
}

function show() {
  const location = model.locations[here.location];
  const phase = location.phase === "deciding" ? ", the handler decides" : "";
  find("state").textContent = location.state + phase + (location.reports ? ": " + location.reports : "");
  find("counters").textContent = model.counters
    .map((counter, c) => counter.name + " " + here.counters[c] + " of " + counter.max)
    .join(", ");
  find("window").textContent = window_ + (location.edges.length ? "\u2588" : "");
  find("path").textContent = past.map((moment) => moment.label).join(" \u2192 ");
  find("back").disabled = past.length === 0;
  const ways = find("ways");
  ways.replaceChildren();
  steps(model, here).forEach((step, index) => {
    const button = element("button", "", "way " + step.edge.who);
    button.type = "button";
    button.append(element("kbd", String(index + 1)), " ", element("span", words(step)));
    button.addEventListener("click", () => take(step));
    const item = document.createElement("li");
    item.append(button);
    ways.append(item);
  });
  if (!location.edges.length) {
    ways.append(element("li", "The call is over."));
  }
  light(location.state);
}

function words(step) {
  const label = step.edge.label.replace(/^[^.]*\./, "");
  const counted = step.edge.counter >= 0 ? model.counters[step.edge.counter] : undefined;
  const note = counted ? (step.full ? ", " + counted.name + " is full" : ", counts " + counted.name) : "";
  return step.edge.who + ": " + label + note;
}

find("back").addEventListener("click", back);
find("restart").addEventListener("click", restart);
find("simulator").addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey) {
    return;
  }
  const step = steps(model, here)[Number(event.key) - 1];
  if (event.key === "Backspace") {
    back();
  } else if (step) {
    take(step);
  } else {
    return;
  }
  event.preventDefault();
  find("state").focus();
});

// The runs.

document.querySelectorAll("[data-run]").forEach((section) => {
  const run = model.runs[Number(section.dataset.run)];
  const rows = [...section.querySelectorAll("tbody tr")];
  const told = section.querySelector(".told");
  let at = -1;

  function go(to) {
    at = Math.max(0, Math.min(run.moments.length - 1, to));
    rows.forEach((row, index) => {
      row.classList.toggle("now", index === at);
      index === at ? row.setAttribute("aria-current", "step") : row.removeAttribute("aria-current");
    });
    const moment = run.moments[at];
    told.textContent = "Step " + (at + 1) + " of " + run.moments.length + ", " + moment.who + ": " + moment.label + ", " + moment.deed;
    document.querySelectorAll(".source .now").forEach((line) => line.classList.remove("now"));
    const line = find(moment.file ? moment.file + ":" + moment.line : "L" + moment.line);
    if (line) {
      line.classList.add("now");
    }
    light(moment.state);
  }

  section.querySelector(".next").addEventListener("click", () => go(at + 1));
  section.querySelector(".previous").addEventListener("click", () => go(at - 1));
  rows.forEach((row, index) => row.addEventListener("click", () => go(index)));
});

restart();
