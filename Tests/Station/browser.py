"""Works with the station's page as people do: browser.py PROGRAM [--screenshots DIR]

A fake camera shows a label of TestImages. Each step prints a line; the first that fails ends it.
"""
import argparse
import pathlib
import tempfile

from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import expect, sync_playwright

from station import Station

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
LABELS = ROOT / "TestImages" / "labels"
CAMERA_LABEL, CAMERA_SERIAL = LABELS / "003.jpg", "K741O1GC"
PHOTO, PHOTO_SERIAL = LABELS / "000.png", "394PLHWR"
GS = "\u001d"


def video(path, picture, frames=10):
    """Writes a Y4M video that shows a picture."""
    image = Image.open(picture).convert("RGB")
    canvas = Image.new("RGB", (1280, 960), (200, 200, 200))
    scale = min(1280 / image.width, 960 / image.height)
    image = image.resize((int(image.width * scale), int(image.height * scale)))
    canvas.paste(image, ((1280 - image.width) // 2, (960 - image.height) // 2))
    planes = canvas.convert("YCbCr").split()
    half = [plane.resize((640, 480)) for plane in planes[1:]]
    frame = b"FRAME\n" + planes[0].tobytes() + b"".join(plane.tobytes() for plane in half)
    path.write_bytes(b"YUV4MPEG2 W1280 H960 F10:1 Ip A1:1 C420jpeg\n" + frame * frames)


class Page:
    """The page, and what is done on it."""

    def __init__(self, page, station):
        self.page, self.station = page, station
        self.faults = []
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", self.heard)
        self.open()

    def heard(self, message):
        # A station that was killed is missed, and nothing else.
        if message.type == "error" and "ERR_CONNECTION" not in message.text \
                and "ERR_INCOMPLETE" not in message.text and "404" not in message.text:
            self.faults.append(message.text)

    def open(self, view="scan"):
        # An address that differs behind the # alone would load nothing.
        self.page.goto("about:blank")
        self.page.goto(self.station.address + "#" + view)
        self.page.wait_for_selector("html[data-ready]")

    def type(self, payload):
        field = self.page.locator("#wedge-text")
        field.focus()
        for index, part in enumerate(payload.split(GS)):
            if index:
                self.page.keyboard.press("Control+]")
            self.page.keyboard.type(part)
        self.page.keyboard.press("Enter")

    def card(self):
        return self.page.locator("#cards article").first

    def take_in(self):
        self.card().get_by_role("button", name="Take in", exact=True).click()


def work(page, station):
    p = page.page
    page.type(f"]C10109506000134352{GS}21A1")
    expect(page.card().get_by_role("button", name="Serial A1")).to_be_visible()
    page.take_in()
    expect(p.locator("#alert")).to_contain_text("location")
    p.get_by_label("Location").fill("dock-1")
    p.get_by_label("Operator").fill("anna")
    page.take_in()
    expect(page.card()).to_contain_text("Taken in (Event 1)")
    yield "a scanner's label is read and taken in"

    page.card().get_by_role("button", name="Serial A1").press("Enter")
    expect(page.card().locator("mark")).to_have_text("A1")
    yield "a field shows its source in the payload, by keyboard"

    page.type(f"]C10109506000134352{GS}21A1")
    p.wait_for_timeout(300)
    page.take_in()
    same = page.card().get_by_role("button", name="Take in all the same")
    expect(same).to_be_disabled()
    page.card().get_by_role("checkbox").first.check()
    for box in page.card().get_by_role("checkbox").all():
        box.check()
    same.click()
    expect(page.card()).to_contain_text("Taken in (Event 4)")
    yield "a duplicate is refused until its anomaly is acknowledged"

    page.card().get_by_role("button", name="Undo").click()
    expect(page.card()).to_contain_text("Corrected: event 4 (Event 5)")
    yield "an intake is undone by a correcting event"

    p.locator("#files").set_input_files(str(PHOTO))
    expect(page.card().get_by_role("button", name=f"Serial {PHOTO_SERIAL}")).to_be_visible(timeout=30000)
    page.card().get_by_role("button", name=f"Serial {PHOTO_SERIAL}").click()
    expect(page.card().locator("mark")).to_have_text(PHOTO_SERIAL)
    yield "a photo is read and its source shown"

    p.get_by_role("button", name="Start the camera").click()
    expect(page.card().get_by_role("button", name=f"Serial {CAMERA_SERIAL}")).to_be_visible(timeout=60000)
    page.take_in()
    expect(page.card()).to_contain_text("Taken in (Event 6)")
    p.get_by_role("button", name="Stop the camera").click()
    yield "a label before the camera is read and taken in"

    p.get_by_role("link", name="Look up").click()
    p.get_by_label("Serial, lot or text").fill(CAMERA_SERIAL)
    p.keyboard.press("Enter")
    expect(p.locator("#found")).to_contain_text("received at dock-1")
    yield "the unit is found"

    station.kill()
    station.start()
    p.get_by_role("link", name="Last labels").click()
    expect(p.locator("#label-rows tr")).to_have_count(6)
    p.get_by_role("link", name="Scan", exact=True).click()
    page.type("]C10109506000134352" + GS + "21B2")
    expect(page.card().get_by_role("button", name="Serial B2")).to_be_visible()
    page.take_in()
    expect(page.card()).to_contain_text("Taken in (Event 7)")
    p.get_by_role("link", name="Last labels").click()
    expect(p.locator("#label-rows")).to_contain_text("B2", timeout=10000)
    yield "it goes on after the station was killed and started again"

    p.get_by_label("Language").select_option("de")
    expect(p.locator("#labels-title")).to_have_text("Letzte Etiketten")
    p.get_by_label("Sprache").select_option("en")
    yield "it speaks German"


def accessible(page):
    for view in ("scan", "lookup", "deliveries", "labels"):
        page.open(view)
        page.page.wait_for_timeout(300)
        for violation in Axe().run(page.page).response["violations"]:
            if violation["impact"] in ("serious", "critical"):
                nodes = ", ".join(node["html"][:120] for node in violation["nodes"][:3])
                raise AssertionError(f"axe, {view}: {violation['id']}: {nodes}")
    yield "axe finds nothing serious"


def pictures(page, folder):
    """Pictures of a photo's card and of the last labels."""
    p = page.page
    for name, size in (("desktop", (1180, 860)), ("phone", (390, 844))):
        p.set_viewport_size({"width": size[0], "height": size[1]})
        page.open()
        p.get_by_label("Location").fill("dock-1")
        p.locator("#files").set_input_files(str(CAMERA_LABEL))
        serial = page.card().get_by_role("button", name=f"Serial {CAMERA_SERIAL}")
        expect(serial).to_be_visible(timeout=30000)
        serial.click()
        page.card().scroll_into_view_if_needed()
        if name == "phone":
            page.card().evaluate("card => card.scrollIntoView()")
        p.wait_for_timeout(400)
        path = folder / f"station-{name}.png"
        p.screenshot(path=str(path))
        Image.open(path).convert("P", palette=Image.Palette.ADAPTIVE, colors=128).save(path, optimize=True)
    yield f"pictures are in {folder}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--screenshots", type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = pathlib.Path(name)
        video(folder / "camera.y4m", CAMERA_LABEL)
        station = Station(options.program, folder)
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium",
            args=["--no-sandbox", "--use-fake-ui-for-media-stream",
                  "--use-fake-device-for-media-stream",
                  f"--use-file-for-fake-video-capture={folder / 'camera.y4m'}"])
        try:
            context = browser.new_context(locale="en-GB", permissions=["camera"])
            page = Page(context.new_page(), station)
            for step in work(page, station):
                print("ok:", step, flush=True)
            for step in accessible(page):
                print("ok:", step, flush=True)
            if page.faults:
                raise AssertionError(f"the page reports: {page.faults}")
            if options.screenshots:
                options.screenshots.mkdir(parents=True, exist_ok=True)
                for step in pictures(page, options.screenshots):
                    print("ok:", step, flush=True)
        finally:
            browser.close()
            station.kill()


main()
