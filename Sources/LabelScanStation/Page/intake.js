// Takes a label in: where, by whom, with which delivery; anomalies must be acknowledged one by one.
import { awaitScanner, byId, el, tell, visible, warn } from "/build.js";
import { get, post } from "/service.js";
import { text } from "/text.js";

const placeName = "labelscan-place";

// Fills the place from what was entered last, or from what the station was started with.
export function setUp(session) {
  const form = byId("place");
  let known = {};
  try { known = JSON.parse(localStorage.getItem(placeName)) ?? {}; } catch { /* nothing is known */ }
  for (const name of ["location", "operator", "delivery"]) {
    form.elements[name].value = known[name] ?? session[name] ?? "";
  }
  form.addEventListener("change", () => {
    localStorage.setItem(placeName, JSON.stringify(place()));
    progress();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  get("/v1/deliveries").then((deliveries) => {
    byId("delivery-names").replaceChildren(...deliveries.map((d) => new Option(d.delivery)));
  }, () => {});
  progress();
}

export function place() {
  const form = byId("place");
  return Object.fromEntries(
    ["location", "operator", "delivery"].map((name) => [name, form.elements[name].value.trim()]));
}

// Shows how far the delivery has come.
export async function progress() {
  const { delivery } = place();
  const box = byId("progress");
  if (!delivery) { box.hidden = true; return; }
  try {
    const counts = await get(`/v1/deliveries/${encodeURIComponent(delivery)}`, { limit: "1" });
    byId("progress-text").textContent =
      `${counts.delivery}: ${counts.received} / ${counts.expected} (${text(`state_${counts.state}`)})`;
    byId("progress-bar").max = Math.max(1, counts.expected);
    byId("progress-bar").value = counts.received;
    box.hidden = false;
  } catch { box.hidden = true; }
}

// Adds to a card what takes its label in.
export function offer(card) {
  if (!card.symbols.length) return;
  const button = el("button", { type: "button", className: "main" }, text("takeIn"));
  button.addEventListener("click", () => takeIn(card, [], button));
  card.actions.replaceChildren(el("div", { className: "actions" }, button));
  card.takeIn = button;
}

async function takeIn(card, acknowledged, button) {
  const { location, operator, delivery } = place();
  if (!location) {
    byId("place").elements.location.focus();
    return warn(text("needsLocation"));
  }
  button.disabled = true;
  // One key a wish: where the answer was lost, the same button asks again and records nothing twice.
  const wish = JSON.stringify([location, operator, delivery, acknowledged]);
  if (card.wish !== wish) { card.wish = wish; card.key = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`; }
  try {
    const answer = await post("/v1/intake", {
      location, operator, delivery, strict: "true", acknowledge: acknowledged.join(","),
    }, card.result, { "idempotency-key": card.key });
    warn(null);
    show(card, answer);
    progress();
  } catch (error) {
    button.disabled = false;
    warn(error.status ? error.message : text("away"));
  }
}

function show(card, answer) {
  const isIn = answer.outcome === "received" || (answer.outcome === "known" && !answer.refused);
  const message = `${text(`outcome_${answer.outcome}`)}${answer.event ? ` (${text("event")} ${answer.event})` : ""}`;
  tell(message);
  const notes = el("ul", { className: "notes" },
    el("li", { className: isIn ? "good" : "error" }, message));
  for (const anomaly of isIn ? answer.anomalies ?? [] : []) {
    notes.append(el("li", { className: "warning" }, visible(`${text("anomaly")}: ${anomaly.message}`)));
  }
  const actions = el("div");
  card.actions.replaceChildren(notes, actions);
  if (isIn) {
    undo(actions, answer.event);
    awaitScanner();
  }
  else if (answer.anomalies?.length) acknowledge(card, answer.anomalies, actions);
}

// Every anomaly has a box of its own; the label is taken in once all are ticked.
function acknowledge(card, anomalies, actions) {
  const button = el("button", { type: "button", className: "main", disabled: true }, text("takeInAllTheSame"));
  const boxes = anomalies.map((anomaly) => {
    const box = el("input", { type: "checkbox" });
    box.addEventListener("change", () => { button.disabled = !boxes.every((b) => b.box.checked); });
    return { box, row: el("label", { className: "check warning" }, box, visible(anomaly.message)) };
  });
  button.addEventListener("click", () =>
    takeIn(card, [...new Set(anomalies.map((anomaly) => anomaly.rule))], button));
  actions.replaceChildren(
    el("fieldset", {}, el("legend", {}, text("acknowledge")), ...boxes.map((b) => b.row)),
    el("div", { className: "actions" }, button));
  boxes[0].box.focus();
}

// An event is never taken back: another one says that it was wrong.
export function undo(actions, event) {
  const note = el("input", { maxlength: "200", value: text("undoNote") });
  const button = el("button", { type: "button" }, text("undo"));
  button.addEventListener("click", async () => {
    if (!note.value.trim()) return note.focus();
    button.disabled = true;
    const { location, operator } = place();
    try {
      const made = await post(`/v1/events/${event}/correction`, { location, operator }, { note: note.value.trim() });
      const message = `${text("undone")} ${event} (${text("event")} ${made.event})`;
      actions.replaceChildren(el("p", { className: "warning" }, message));
      tell(message);
    } catch (error) {
      button.disabled = false;
      warn(error.status ? error.message : text("away"));
    }
  });
  actions.replaceChildren(el("div", { className: "actions" },
    el("label", {}, el("span", {}, text("undoWhy")), note), button));
}
