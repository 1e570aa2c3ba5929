// Makes elements. Text is always text: nothing that a label says becomes markup.
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "className") element.className = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

export const byId = (id) => document.getElementById(id);

// What a screen reader says at the next pause.
export function tell(message) {
  byId("status").textContent = message;
}

// Where a scanner's keys go next; a phone would show its keyboard for it.
export function awaitScanner() {
  if (matchMedia("(pointer: fine)").matches) byId("wedge-text").focus({ preventScroll: true });
}

// What cannot wait.
export function warn(message) {
  const alert = byId("alert");
  alert.textContent = message ?? "";
  alert.hidden = !message;
}

// A payload as people read it: separators and other control characters are shown.
export function visible(text) {
  return [...(text ?? "")].map((c) => {
    const code = c.codePointAt(0);
    return code < 0x20 ? String.fromCodePoint(0x2400 + code) : code === 0x7f ? "\u2421" : c;
  }).join("");
}
