// The page: views, sources of labels, and the language.
import { awaitScanner, byId, tell, warn } from "/build.js";
import * as camera from "/camera.js";
import { Card } from "/card.js";
import * as intake from "/intake.js";
import * as lookup from "/lookup.js";
import { follow, get, post } from "/service.js";
import { setLanguage, text } from "/text.js";

// Cards that stay on the page.
const most = 20;
const views = ["scan", "lookup", "deliveries", "labels"];
let wedgePayloads = [];
let wedgeCard = null;

function show() {
  const name = views.includes(location.hash.slice(1)) ? location.hash.slice(1) : "scan";
  for (const view of views) byId(view).hidden = view !== name;
  for (const link of document.querySelectorAll("nav a")) {
    if (link.hash === `#${name}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (name === "lookup") lookup.recalls();
  if (name === "deliveries") lookup.deliveries();
  if (name === "labels") lookup.labels();
  if (name === "scan") awaitScanner();
}

function add(result, blob, title, replaced = null) {
  const card = new Card(result, blob, title);
  intake.offer(card);
  if (replaced?.element.isConnected) replaced.element.replaceWith(card.element);
  else byId("cards").prepend(card.element);
  while (byId("cards").children.length > most) byId("cards").lastElementChild.remove();
  const serial = result.fields?.serial ?? Object.values(result.fields ?? {})[0];
  tell(serial ? `${text("readLabel")} ${serial}` : text(card.symbols.length ? "noFields" : "nothingRead"));
  return card;
}

async function photos(files) {
  for (const file of files) {
    tell(`${text("reading")} ${file.name}`);
    try {
      const result = await post("/v1/scan",
        { effort: byId("thorough").checked ? "thorough" : "", name: file.name.slice(0, 100) }, file);
      warn(null);
      if (result.symbols.length) camera.signal();
      add(result, file, file.name);
    } catch (error) {
      warn(`${file.name}: ${error.status ? error.message : text("away")}`);
    }
  }
}

async function wedge(payload) {
  if (!payload) return;
  const isTogether = byId("together").checked;
  wedgePayloads = isTogether ? [...wedgePayloads, payload] : [payload];
  byId("wedge-clear").hidden = !isTogether;
  try {
    const result = await post("/v1/parse", {}, { payloads: wedgePayloads, together: true });
    warn(null);
    wedgeCard = add(result, null, text("scannerLabel"), isTogether ? wedgeCard : null);
  } catch (error) {
    warn(error.status ? error.message : text("away"));
  }
}

function setUpWedge() {
  const field = byId("wedge-text");
  byId("wedge").addEventListener("submit", (event) => {
    event.preventDefault();
    const payload = field.value;
    field.value = "";
    wedge(payload);
  });
  // Scanners type FNC1 as the control character GS: Ctrl and ], which a field would drop.
  field.addEventListener("keydown", (event) => {
    const control = event.ctrlKey && !event.altKey && { "]": "\u001d", "^": "\u001e", "\\": "\u001c", "D": "\u0004" }[
      event.key === "d" && event.shiftKey ? "D" : event.key];
    const character = control || (["\u001d", "\u001e", "\u0004"].includes(event.key) ? event.key : null);
    if (!character) return;
    event.preventDefault();
    field.setRangeText(character, field.selectionStart, field.selectionEnd, "end");
  });
  const clear = () => {
    wedgePayloads = [];
    wedgeCard = null;
    byId("wedge-clear").hidden = true;
    field.focus();
  };
  byId("wedge-clear").addEventListener("click", clear);
  byId("together").addEventListener("change", clear);
}

function setUpPhotos() {
  const input = byId("files");
  input.addEventListener("change", async () => { await photos([...input.files]); input.value = ""; });
  const drop = byId("drop");
  const images = (list) => [...(list ?? [])].filter((file) => file.type.startsWith("image/"));
  document.addEventListener("dragover", (event) => { event.preventDefault(); drop.classList.add("over"); });
  document.addEventListener("dragleave", () => drop.classList.remove("over"));
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    photos(images(event.dataTransfer?.files));
  });
  document.addEventListener("paste", (event) => {
    const files = images(event.clipboardData?.files);
    if (files.length) { event.preventDefault(); photos(files); }
  });
}

function setUpLanguage() {
  const select = byId("language");
  const known = localStorage.getItem("labelscan-language");
  select.value = known ?? (navigator.language.startsWith("de") ? "de" : "en");
  const apply = () => { setLanguage(select.value); show(); intake.progress(); };
  select.addEventListener("change", () => {
    localStorage.setItem("labelscan-language", select.value);
    apply();
  });
  setLanguage(select.value);
}

let wasAway = false;

async function start() {
  setUpLanguage();
  setUpWedge();
  setUpPhotos();
  lookup.setUp();
  camera.setUp((result, blob) => add(result, blob, text("cameraLabel")));
  const session = await get("/v1/session").catch(() => ({}));
  intake.setUp(session);
  addEventListener("hashchange", show);
  show();
  document.documentElement.dataset.ready = "true";
  follow((event) => { lookup.recorded(event); intake.progress(); }, (isThere) => {
    if (!isThere) { wasAway = true; tell(text("away")); }
    else if (wasAway) { wasAway = false; warn(null); tell(text("back")); }
  });
}

start();
