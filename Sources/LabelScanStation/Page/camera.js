// The live camera: frames are sent one after the other, and what is read is outlined.
import { byId, tell, warn } from "/build.js";
import { post } from "/service.js";
import { text } from "/text.js";

// The longer side of a frame that is sent, in pixels: larger, finer codes are read, and slower.
const longestSide = 1600;
// How long the same label is taken for the one that was just read, in milliseconds.
const rest = 4000;
// How long to wait where a frame gave nothing, in milliseconds.
const pause = 120;

let stream = null;
let run = 0;
const seen = new Map();

export function setUp(onLabel) {
  const toggle = byId("camera-toggle");
  toggle.addEventListener("click", () => (stream ? stop() : start(onLabel)));
  byId("camera-device").addEventListener("change", () => { if (stream) start(onLabel); });
  byId("camera-torch").addEventListener("click", light);
  if (!navigator.mediaDevices?.getUserMedia) {
    toggle.disabled = true;
    toggle.title = text("noCamera");
  }
}

async function start(onLabel) {
  stop();
  const device = byId("camera-device").value;
  const wish = { width: { ideal: 1920 }, height: { ideal: 1080 } };
  if (device) wish.deviceId = { exact: device };
  else wish.facingMode = { ideal: "environment" };
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: wish, audio: false });
  } catch (error) {
    return warn(`${text("cameraFailed")} ${error.message}`);
  }
  warn(null);
  const video = byId("camera-video");
  video.srcObject = stream;
  byId("camera-view").hidden = false;
  await video.play();
  show(true);
  await list();
  const capabilities = stream.getVideoTracks()[0].getCapabilities?.() ?? {};
  byId("camera-torch").hidden = !capabilities.torch;
  tell(text("cameraRuns"));
  watch(video, ++run, onLabel);
}

function stop() {
  run += 1;
  for (const track of stream?.getTracks() ?? []) track.stop();
  stream = null;
  byId("camera-view").hidden = true;
  byId("camera-torch").hidden = true;
  show(false);
}

function show(isOn) {
  const toggle = byId("camera-toggle");
  toggle.setAttribute("aria-pressed", String(isOn));
  toggle.dataset.text = isOn ? "cameraStop" : "cameraStart";
  toggle.textContent = text(toggle.dataset.text);
}

async function list() {
  const select = byId("camera-device");
  const current = stream.getVideoTracks()[0].getSettings().deviceId;
  const devices = (await navigator.mediaDevices.enumerateDevices()).filter((d) => d.kind === "videoinput");
  select.replaceChildren(...devices.map((device, index) => {
    const name = device.label || `${text("device")} ${index + 1}`;
    return new Option(name, device.deviceId, false, device.deviceId === current);
  }));
  select.disabled = devices.length < 2;
}

async function light() {
  const torch = byId("camera-torch");
  const isOn = torch.getAttribute("aria-pressed") !== "true";
  try {
    await stream.getVideoTracks()[0].applyConstraints({ advanced: [{ torch: isOn }] });
    torch.setAttribute("aria-pressed", String(isOn));
  } catch (error) {
    warn(error.message);
  }
}

async function watch(video, id, onLabel) {
  const frame = document.createElement("canvas");
  while (id === run) {
    if (document.hidden || !video.videoWidth) { await wait(300); continue; }
    const scale = Math.min(1, longestSide / Math.max(video.videoWidth, video.videoHeight));
    frame.width = Math.round(video.videoWidth * scale);
    frame.height = Math.round(video.videoHeight * scale);
    frame.getContext("2d").drawImage(video, 0, 0, frame.width, frame.height);
    const blob = await new Promise((resolve) => frame.toBlob(resolve, "image/jpeg", 0.9));
    let result;
    try {
      result = await post("/v1/scan", { effort: "fast", print: "off", name: "camera" }, blob);
      warn(null);
    } catch (error) {
      if (id === run) warn(error.status ? error.message : text("away"));
      await wait(1500);
      continue;
    }
    if (id !== run) return;
    outline(result);
    if (isNew(result)) { signal(); onLabel(result, blob); }
    await wait(pause);
  }
}

const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));

function isNew(result) {
  if (!result.symbols.length) return false;
  const now = Date.now();
  for (const [key, time] of seen) if (now - time > rest) seen.delete(key);
  let hasNew = false;
  for (const symbol of result.symbols) {
    const key = `${symbol.symbology} ${symbol.payload}`;
    if (!seen.has(key)) hasNew = true;
    seen.set(key, now);
  }
  return hasNew;
}

function outline(result) {
  const canvas = byId("camera-outline");
  canvas.width = result.width;
  canvas.height = result.height;
  const context = canvas.getContext("2d");
  context.lineWidth = Math.max(3, result.width / 250);
  context.strokeStyle = "#25d366";
  for (const symbol of result.symbols) {
    context.beginPath();
    for (const [x, y] of symbol.corners) context.lineTo(x, y);
    context.closePath();
    context.stroke();
  }
}

export function signal() {
  navigator.vibrate?.(60);
  if (!byId("sound").checked) return;
  try {
    const audio = new AudioContext();
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = 1800;
    volume.gain.value = 0.08;
    tone.connect(volume).connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + 0.08);
    tone.onended = () => audio.close();
  } catch { /* a page without sound reads all the same */ }
}
