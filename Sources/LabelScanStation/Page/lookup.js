// What the ledger knows: units, lots, deliveries, the last labels.
import { byId, el, tell, visible, warn } from "/build.js";
import { get } from "/service.js";
import { text } from "/text.js";

// Labels that are shown at once.
const most = 100;

export function setUp() {
  byId("search").addEventListener("submit", (event) => {
    event.preventDefault();
    search(byId("search-text").value.trim());
  });
}

async function maybe(path, query) {
  try {
    return await get(path, query);
  } catch (error) {
    if (error.status === 404) return [];
    throw error;
  }
}

export async function search(wish) {
  if (!wish) return;
  byId("search-text").value = wish;
  const name = encodeURIComponent(wish);
  try {
    const [units, lots] = await Promise.all([maybe(`/v1/units/${name}`), maybe(`/v1/lots/${name}`)]);
    const found = [...units.map(unitCard), ...lots.map(lotCard)];
    if (!found.length) {
      const events = await maybe("/v1/search", { q: wish, limit: String(most) });
      if (events.length) found.push(el("article", { className: "card plain" }, table(events)));
    }
    byId("found").replaceChildren(...(found.length ? found : [el("p", {}, text("nothingFound"))]));
    warn(null);
  } catch (error) {
    warn(error.status ? error.message : text("away"));
  }
}

function product(item) {
  return [item.name, item.gtin && `GTIN ${item.gtin}`, item.maker, item.model].filter(Boolean).join(", ");
}

function unitCard(unit) {
  const corrected = new Map((unit.corrections ?? []).map((c) => [c.event, c.by]));
  return el("article", { className: "card plain" }, el("div", {},
    el("h3", {}, `${text("serial")} ${visible(unit.serial)}`),
    el("p", {}, visible([product(unit), unit.lot && `${text("lot")} ${unit.lot}`].filter(Boolean).join(", "))),
    el("p", {}, el("strong", {}, visible(`${unit.status}${unit.location ? ` ${text("at")} ${unit.location}` : ""}`)),
      visible(`, ${when(unit.time)}${unit.owner ? `, ${text("owner")} ${unit.owner}` : ""}`
        + `${unit.warrantyUntil ? `, ${text("warranty")} ${unit.warrantyUntil}` : ""}`)),
    table(unit.events, corrected)));
}

function lotCard(lot) {
  return el("article", { className: "card plain" }, el("div", {},
    el("h3", {}, `${text("lot")} ${visible(lot.lot)}`),
    el("p", {}, visible([product(lot), lot.expiry && `${text("expires")} ${lot.expiry}`].filter(Boolean).join(", "))),
    el("p", {}, `${lot.units.length} ${text("units")}, ${lot.labels.length} ${text("labelsWithoutSerial")}`),
    el("ul", {}, ...lot.units.slice(0, most).map((unit) => el("li", {}, unitLink(unit.serial),
      visible(` ${unit.status}${unit.location ? ` ${text("at")} ${unit.location}` : ""}`))))));
}

function unitLink(serial) {
  const link = el("a", { href: "#lookup" }, visible(serial));
  link.addEventListener("click", () => search(serial));
  return link;
}

const when = (time) => new Date(time).toLocaleString(document.documentElement.lang);

function row({ record }, corrected) {
  const fields = record.label?.fields ?? {};
  const serial = fields.serial ?? record.serial;
  const unit = el("td", {});
  if (serial) unit.append(unitLink(serial));
  const more = [fields.lot && `${text("lot")} ${fields.lot}`, fields.gtin,
    record.status, record.note, record.corrects && `${text("corrects")} ${record.corrects}`];
  unit.append(visible(` ${more.filter(Boolean).join(", ")}`));
  const by = corrected?.get(record.event);
  return el("tr", {}, el("td", {}, String(record.event)), el("td", {}, when(record.time)),
    el("td", {}, text(`kind_${record.kind}`, record.kind), by ? ` (${text("correctedBy")} ${by})` : ""), unit,
    el("td", {}, visible([record.location, record.operator].filter(Boolean).join(", "))),
    el("td", {}, ...(record.anomalies ?? []).map((a) =>
      el("div", { className: "warning" }, visible(a.message)))));
}

function table(events, corrected) {
  const head = ["event", "time", "kind", "unit", "place", "anomalies"];
  return el("div", { className: "wide", tabindex: "0", role: "region", "aria-label": text("history") },
    el("table", {},
      el("thead", {}, el("tr", {}, ...head.map((name) => el("th", { scope: "col" }, text(name))))),
      el("tbody", {}, ...events.map((event) => row(event, corrected)))));
}

export async function labels() {
  try {
    const events = await get("/v1/events", { last: String(most) });
    byId("label-rows").replaceChildren(...events.reverse().map((event) => row(event)));
    warn(null);
  } catch (error) {
    warn(error.status ? error.message : text("away"));
  }
}

// An event that was recorded just now, here or elsewhere.
export function recorded(event) {
  const rows = byId("label-rows");
  rows.prepend(row(event));
  while (rows.children.length > most) rows.lastElementChild.remove();
}

export async function recalls() {
  const entries = await maybe("/v1/recalls").catch(() => []);
  byId("recalls").replaceChildren(...(entries.length ? entries.map((entry) => {
    const name = entry.lot ?? entry.serial;
    const link = el("a", { href: "#lookup" }, visible(`${text(entry.lot ? "lot" : "serial")} ${name}`));
    link.addEventListener("click", () => search(name));
    return el("li", {}, link, visible([entry.gtin && `, GTIN ${entry.gtin}`, entry.reason && `: ${entry.reason}`]
      .filter(Boolean).join("")));
  }) : [el("li", {}, text("noRecalls"))]));
}

export async function deliveries() {
  try {
    const all = await get("/v1/deliveries");
    byId("delivery-list").replaceChildren(...(all.length ? all.map(deliveryCard) : [el("p", {}, text("noDeliveries"))]));
    warn(null);
  } catch (error) {
    warn(error.status ? error.message : text("away"));
  }
}

function deliveryCard(delivery) {
  const button = el("button", { type: "button" }, text("details"));
  button.addEventListener("click", () => detail(delivery.delivery));
  const name = `${delivery.delivery}: ${delivery.received} / ${delivery.expected}`;
  return el("article", { className: "card plain" }, el("div", {},
    el("h3", {}, visible(`${delivery.delivery} (${text(`state_${delivery.state}`)})`)),
    el("label", {}, `${delivery.received} / ${delivery.expected}`,
      el("progress", { max: String(Math.max(1, delivery.expected)), value: String(delivery.received), "aria-label": name })),
    el("div", { className: "actions" }, button)));
}

async function detail(name) {
  try {
    const report = await get(`/v1/deliveries/${encodeURIComponent(name)}`);
    const line = (item) => el("li", {}, visible([item.serial && `${text("serial")} ${item.serial}`,
      item.sscc && `SSCC ${item.sscc}`, item.lot && `${text("lot")} ${item.lot}`, product(item),
      `${item.received} / ${item.quantity}`].filter(Boolean).join(", ")));
    byId("delivery-detail").replaceChildren(
      el("h3", {}, visible(`${name}: ${text("missing")} ${report.missing}`)),
      el("ul", {}, ...report.missingLines.map(line)),
      el("h3", {}, `${text("unexpected")} ${report.unexpected}, ${text("double")} ${report.double}`),
      table([...report.unexpectedLabels, ...report.doubleLabels]));
    tell(`${name}: ${text("missing")} ${report.missing}`);
  } catch (error) {
    warn(error.status ? error.message : text("away"));
  }
}
