// Calls the station. The token stays in this window and never stands in an address.
import { byId } from "/build.js";

export class Problem extends Error {
  constructor(status, body) {
    super(body?.detail ?? `HTTP ${status}`);
    this.status = status;
    this.code = body?.code ?? "station.unreachable";
  }
}

const tokenName = "labelscan-token";
let asking = null;

function headers(more) {
  const token = sessionStorage.getItem(tokenName);
  return token ? { ...more, authorization: `Bearer ${token}` } : { ...more };
}

// Asks for the token, once for all that wait for it.
function askForToken() {
  asking ??= new Promise((resolve) => {
    const dialog = byId("token-dialog");
    dialog.addEventListener("close", () => {
      const token = byId("token").value.trim();
      byId("token").value = "";
      if (token) sessionStorage.setItem(tokenName, token);
      asking = null;
      resolve(Boolean(token));
    }, { once: true });
    dialog.showModal();
  });
  return asking;
}

async function request(path, options, isSecond = false) {
  let response;
  try {
    response = await fetch(path, { ...options, headers: headers(options.headers) });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Problem(0, null);
  }
  if (response.status === 401 && !isSecond && await askForToken()) return request(path, options, true);
  return response;
}

function address(path, query) {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) if (value) parts.append(name, value);
  const text = parts.toString();
  return text ? `${path}?${text}` : path;
}

export async function get(path, query) {
  return answer(await request(address(path, query), {}));
}

export async function post(path, query, body, more = {}) {
  const isBlob = body instanceof Blob;
  return answer(await request(address(path, query), {
    method: "POST",
    headers: { "content-type": isBlob ? body.type || "application/octet-stream" : "application/json", ...more },
    body: isBlob ? body : JSON.stringify(body),
  }));
}

async function answer(response) {
  let body = null;
  try { body = await response.json(); } catch { /* no body */ }
  if (!response.ok) throw new Problem(response.status, body);
  return body;
}

// Hands each event that is recorded to a function, for as long as the page lives; where the station
// was away it goes on after the last event that came.
export async function follow(onEvent, onState) {
  let last = null;
  for (;;) {
    try {
      const response = await request(address("/v1/events", last === null ? {} : { after: String(last) }), {
        headers: { accept: "text/event-stream" },
      });
      if (!response.ok) throw new Problem(response.status, null);
      onState(true);
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let text = "";
      for (;;) {
        const { value, done } = await reader.read();
        if (done) break;
        text += value;
        const pieces = text.split("\n\n");
        text = pieces.pop();
        for (const piece of pieces) {
          const data = piece.split("\n").find((line) => line.startsWith("data: "));
          if (!data) continue;
          const event = JSON.parse(data.slice(6));
          last = event.record.event;
          onEvent(event);
        }
      }
    } catch { /* it is tried again */ }
    onState(false);
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
}
