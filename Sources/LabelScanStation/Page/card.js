// A label as a card: its fields, what is wrong with it, and where on the picture each value stands.
import { el, visible } from "/build.js";
import { text, fieldName } from "/text.js";

// How each EXIF orientation turns a point of the stored picture: x' = ax + cy + e, y' = bx + dy + f.
const turns = {
  1: () => [1, 0, 0, 1, 0, 0], 2: (w) => [-1, 0, 0, 1, w, 0], 3: (w, h) => [-1, 0, 0, -1, w, h],
  4: (w, h) => [1, 0, 0, -1, 0, h], 5: () => [0, 1, 1, 0, 0, 0], 6: (w, h) => [0, 1, -1, 0, h, 0],
  7: (w, h) => [0, -1, -1, 0, h, w], 8: (w) => [0, -1, 1, 0, 0, w],
};

// The longer side of the picture on a card, in pixels.
const longestSide = 1200;

export class Card {
  // `result` is what scan or parse answered; `blob` the photo, or null.
  constructor(result, blob, title) {
    this.result = result;
    this.symbols = result.symbols ?? result.payloads ?? [];
    this.selected = null;
    this.actions = el("div");
    this.payload = el("p", { className: "payload", "aria-live": "polite" });
    const side = el("div", {},
      el("h3", { tabindex: "-1" }, title), this.fieldList(), this.payload, this.notes(), this.actions);
    this.element = el("article", { className: blob ? "card" : "card plain", "aria-label": title });
    if (blob) {
      this.canvas = el("canvas", { role: "img", "aria-label": text("picture") });
      this.element.append(el("div", {}, this.canvas));
      createImageBitmap(blob).then((picture) => { this.picture = picture; this.draw(); }, () => {
        this.canvas.remove();
      });
    }
    this.element.append(side);
  }

  fieldList() {
    const fields = Object.entries(this.result.fields ?? {});
    if (!fields.length) {
      return el("p", { className: "hint" },
        this.symbols.length ? text("noFields") : text("nothingRead"),
        ...this.symbols.map((symbol) => el("span", { className: "payload" }, ` ${visible(symbol.payload)}`)));
    }
    return el("ul", { className: "fields", "aria-label": text("fields") }, ...fields.map(([name, value]) => {
      const detail = (this.result.details ?? []).find((d) => d.field === name && d.value === value)
        ?? (this.result.details ?? []).find((d) => d.field === name);
      const button = el("button", { type: "button", "aria-pressed": "false" },
        el("small", {}, fieldName(name)),
        el("strong", {}, visible(value) + (detail?.unit ? ` ${detail.unit}` : "")));
      button.addEventListener("click", () => this.select(button, detail));
      button.addEventListener("pointerenter", () => { if (!this.selected) this.show(detail); });
      button.addEventListener("pointerleave", () => { if (!this.selected) this.show(null); });
      return el("li", {}, button);
    }));
  }

  notes() {
    const notes = [...(this.result.issues ?? [])];
    for (const requirement of this.result.requirements ?? []) {
      if (requirement.status === "satisfied") {
        notes.push({ severity: "good", message: requirement.message ?? requirement.name });
      }
    }
    return el("ul", { className: "notes", "aria-label": text("issues") }, ...notes.map((issue) =>
      el("li", { className: issue.severity },
        `${text(`severity_${issue.severity}`)}: ${visible(issue.message)}`,
        issue.code ? el("small", {}, ` [${issue.code}]`) : null)));
  }

  select(button, detail) {
    const isSame = this.selected === button;
    this.selected?.setAttribute("aria-pressed", "false");
    this.selected = isSame ? null : button;
    this.selected?.setAttribute("aria-pressed", "true");
    this.show(isSame ? null : detail);
  }

  // Shows where a value comes from: on the picture, and within its payload.
  show(detail) {
    this.detail = detail;
    this.payload.replaceChildren();
    const symbol = detail && detail.source !== "print" ? this.symbols[detail.symbol] : null;
    if (symbol) {
      const name = symbol.symbology ? `${symbol.symbology}: ` : "";
      const bytes = new TextEncoder().encode(symbol.payload ?? "");
      const [start, end] = detail.range ?? [0, 0];
      const part = (from, to) => visible(new TextDecoder().decode(bytes.slice(from, to)));
      this.payload.append(name, part(0, start), el("mark", {}, part(start, end)), part(end, bytes.length));
    } else if (detail?.source === "print") {
      this.payload.append(`${text("print")}: ${visible(this.result.print?.[detail.line]?.text ?? detail.raw)}`);
    }
    this.draw();
  }

  place(detail) {
    if (!detail) return null;
    if (detail.source === "print") return this.result.print?.[detail.line]?.corners ?? null;
    return this.symbols[detail.symbol]?.corners ?? null;
  }

  draw() {
    if (!this.picture) return;
    const { width, height } = this.picture;
    const scale = Math.min(1, longestSide / Math.max(width, height));
    this.canvas.width = Math.round(width * scale);
    this.canvas.height = Math.round(height * scale);
    const context = this.canvas.getContext("2d");
    context.drawImage(this.picture, 0, 0, this.canvas.width, this.canvas.height);
    const turn = (turns[this.result.orientation ?? 1] ?? turns[1])(this.result.width, this.result.height);
    const [a, b, c, d, e, f] = turn;
    const path = (corners) => {
      context.beginPath();
      for (const [x, y] of corners) context.lineTo((a * x + c * y + e) * scale, (b * x + d * y + f) * scale);
      context.closePath();
    };
    const thin = Math.max(2, this.canvas.width / 300);
    context.strokeStyle = "#25d366";
    context.lineWidth = thin;
    for (const symbol of this.symbols) {
      if (symbol.corners) { path(symbol.corners); context.stroke(); }
    }
    const corners = this.place(this.detail);
    if (corners) {
      path(corners);
      context.fillStyle = "rgba(255, 205, 0, .35)";
      context.fill();
      context.strokeStyle = "#ff9f00";
      context.lineWidth = thin * 2;
      context.stroke();
    }
  }

  focus() { this.element.querySelector("h3")?.focus(); }
}
