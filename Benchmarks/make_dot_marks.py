#!/usr/bin/env python3
"""Draws photos of dot-peened Data Matrix marks in metal, with what they carry beside them.

    make_dot_marks.py --seed N --out FOLDER [--count 60] [--difficulty easy,normal,hard] [--light all]

A mark is a field of heights: metal that is brushed, cast or milled, and a pit with a small rim for each dark
module, 0.4 to 0.9 of the pitch wide, that lies a little off its place. Light makes luma of the slopes: from
all around (pits dark), low from all around (pits bright), or from one side (each pit half bright, half dark).
A camera of any turn looks at it from aside, blurs, adds noise and compresses. FOLDER gets 000.jpg, ... and
truth.json in the form of the other makers. Needs zint, numpy and OpenCV.
"""
import argparse, json, math, os, random, string, subprocess, tempfile
import cv2
import numpy as np

cv2.setNumThreads(1)

LIGHTS = ('around', 'low', 'side')
SURFACES = ('brushed', 'cast', 'milled', 'smooth')
LEVELS = {
    # pitch in pixels of the photo; dot size and its spread; places off by, in pitches; how rough; noise
    'easy': dict(pitch=(7, 13), dot=(.7, .9), spread=.03, off=.03, rough=(.02, .12), tilt=8, blur=(.3, .9), noise=(1, 4), contrast=(.5, 1), lost=0),
    'normal': dict(pitch=(5, 11), dot=(.55, .85), spread=.06, off=.05, rough=(.05, .25), tilt=18, blur=(.4, 1.1), noise=(2, 7), contrast=(.3, .8), lost=.01),
    'hard': dict(pitch=(4, 9), dot=(.4, .75), spread=.1, off=.08, rough=(.1, .4), tilt=28, blur=(.5, 1.3), noise=(3, 10), contrast=(.2, .6), lost=.03)}
SCALE = 2       # samples along a side of a pixel of the photo

def zint(payload, size):
    with tempfile.NamedTemporaryFile() as file:
        file.write(payload.encode()); file.flush()
        done = subprocess.run(['zint', '-b', '71', '-i', file.name, '--vers', str(size), '--dump'], capture_output=True, text=True)
    rows = [[int(d, 16) for d in line if d in '0123456789ABCDEFabcdef'] for line in done.stdout.split('\n') if line]
    return np.array([[row[x // 4] >> (3 - x % 4) & 1 for x in range(len(rows))] for row in rows]) if done.returncode == 0 and rows else None

def smoothed(rng, shape, along, across, angle):
    """Noise of deviation 1, `along` and `across` samples long in a direction."""
    side = int(math.hypot(*shape)) + 2
    # Long waves need few samples: they are drawn small and enlarged.
    few = [max(8, round(side / max(1, length / 1.5))) for length in (along, across)]
    noise = rng.standard_normal((few[1], few[0])).astype(np.float32)
    noise = cv2.GaussianBlur(noise, (0, 0), max(.3, along * few[0] / side), sigmaY=max(.3, across * few[1] / side))
    centre = cv2.getRotationMatrix2D((side / 2, side / 2), angle, 1)
    centre[:, 2] -= ((side - shape[1]) / 2, (side - shape[0]) / 2)
    enlarged = np.vstack([centre, [0, 0, 1]]) @ np.diag([side / few[0], side / few[1], 1])
    noise = cv2.warpAffine(noise, enlarged[:2], shape[::-1], flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    return noise / noise.std()

def surface(rng, r, kind, shape, pitch):
    """Slopes of the bare metal along both axes, of deviation about 1."""
    angle = r.uniform(0, 180)
    if kind == 'brushed':
        height = smoothed(rng, shape, r.uniform(15, 60), .8, angle) + .5 * smoothed(rng, shape, 80, 2.5, angle)
    elif kind == 'cast':
        height = sum(size * smoothed(rng, shape, size, size, 0) for size in (1.2, 3, pitch * .5, pitch * 1.5)) / 4
    elif kind == 'milled':
        y, x = np.mgrid[:shape[0], :shape[1]].astype(np.float32)
        radius = np.hypot(x - shape[1] * r.uniform(-2, 3), y - shape[0] * r.uniform(1.5, 3))
        period = pitch * r.uniform(.25, .8)
        height = period * .25 * np.sin(radius * (2 * math.pi / period)) + .4 * smoothed(rng, shape, 1.5, 1.5, 0)
    else:
        height = smoothed(rng, shape, 2, 2, 0)
    slopes = np.stack(np.gradient(height.astype(np.float32))[::-1])
    return slopes / slopes.std()

def mark(rng, r, modules, pitch, level):
    """Slopes of the pits over a quiet zone of some modules, and the corners of the symbol."""
    quiet = r.uniform(2.5, 5) * pitch
    side = int(len(modules) * pitch + 2 * quiet)
    height = np.zeros((side, side), np.float32)
    dot = r.uniform(*level['dot'])
    for row, column in zip(*np.nonzero(modules)):
        if r.random() < level['lost']: continue
        radius = max(.18, dot / 2 * (1 + r.gauss(0, level['spread']))) * pitch
        x = quiet + (column + .5 + r.gauss(0, level['off'])) * pitch
        y = quiet + (row + .5 + r.gauss(0, level['off'])) * pitch
        reach = int(radius * 1.5) + 2
        x0, y0 = max(0, int(x) - reach), max(0, int(y) - reach)
        v, u = np.mgrid[y0:min(side, int(y) + reach + 1), x0:min(side, int(x) + reach + 1)].astype(np.float32)
        far = np.hypot(u + .5 - x, v + .5 - y) / radius
        pit = -np.clip(1 - far ** 2, 0, None) + .12 * np.exp(-((far - 1.12) / .13) ** 2)     # a bowl and its rim
        height[y0:y0 + pit.shape[0], x0:x0 + pit.shape[1]] += pit * radius
    corners = quiet + np.float32([[0, 0], [1, 0], [1, 1], [0, 1]]) * len(modules) * pitch
    return np.stack(np.gradient(height)[::-1]), corners

def lit(r, slopes, light, contrast):
    """Luma of slopes under a light."""
    steep = np.hypot(*slopes)
    if light == 'around':
        shade = 1 / (1 + (steep / .55) ** 2)
    elif light == 'low':
        shade = .12 + np.clip(steep - .12, 0, 1.1) * .8
    else:
        turn, height = r.uniform(0, 2 * math.pi), r.uniform(.5, 1)
        normal = 1 / np.sqrt(1 + steep ** 2)
        facing = (slopes[0] * math.cos(turn) + slopes[1] * math.sin(turn) + height) * normal / math.hypot(1, height)
        shade = .35 * np.clip(facing, 0, None) + .9 * np.clip(facing, 0, None) ** r.uniform(4, 12)    # specular
    base = r.uniform(70, 190) if light != 'low' else r.uniform(30, 70)
    return base + (shade - np.median(shade)) * contrast * 230

def photo(seed, difficulty, lights):
    r, rng, level = random.Random(seed), np.random.default_rng(seed), LEVELS[difficulty]
    size = r.choice([1, 2, 3, 4, 5, 6, 7, 8])                  # 10 to 24 modules
    payload, modules = None, None
    for length in (r.randint(12, 30), 16, 12, 10, 8, 6, 5, 3):
        payload = ''.join(r.choice(string.ascii_uppercase + string.digits * 3) for _ in range(length))
        modules = zint(payload, size)
        if modules is not None: break
    pitch = r.uniform(*level['pitch']) * SCALE
    pits, corners = mark(rng, r, modules, pitch, level)
    kind, light = r.choice(SURFACES), r.choice(lights)
    rough = r.uniform(*level['rough'])
    # The camera: any turn, from aside.
    width, height = r.choice([(640, 480), (800, 600), (1024, 768)])
    turn, tilt = r.uniform(0, 2 * math.pi), math.radians(r.uniform(0, level['tilt']))
    axis, side = r.uniform(0, 2 * math.pi), pits.shape[1]
    far = 4 * side
    def seen(p):
        x, y = p[0] - side / 2, p[1] - side / 2
        x, y = x * math.cos(turn) - y * math.sin(turn), x * math.sin(turn) + y * math.cos(turn)
        along, across = x * math.cos(axis) + y * math.sin(axis), -x * math.sin(axis) + y * math.cos(axis)
        scale = far / (far + along * math.sin(tilt))
        along, across = along * math.cos(tilt) * scale, across * scale
        return [along * math.cos(axis) - across * math.sin(axis), along * math.sin(axis) + across * math.cos(axis)]
    square = np.float32([[0, 0], [side, 0], [side, side], [0, side]])
    quad = np.float32([seen(p) for p in square]) / SCALE
    span = np.abs(quad).max() + 4
    if 2 * span > min(width, height): width = height = int(2 * span + 40)
    centre = np.float32([r.uniform(span, width - span), r.uniform(span, height - span)])
    map_ = cv2.getPerspectiveTransform(square, (quad + centre) * SCALE)
    pits = np.stack([cv2.warpPerspective(p, map_, (width * SCALE, height * SCALE), flags=cv2.INTER_LINEAR) for p in pits])
    shot = lit(r, pits + rough * surface(rng, r, kind, pits.shape[1:], pitch), light, r.uniform(*level['contrast']))
    # Uneven light: a slope and a highlight.
    y, x = np.mgrid[:shot.shape[0], :shot.shape[1]].astype(np.float32)
    way = r.uniform(0, 2 * math.pi)
    shot *= 1 + r.uniform(0, .5) * ((x / shot.shape[1] - .5) * math.cos(way) + (y / shot.shape[0] - .5) * math.sin(way))
    if r.random() < .4:
        at, wide = (r.uniform(0, shot.shape[1]), r.uniform(0, shot.shape[0])), r.uniform(.1, .3) * shot.shape[1]
        shot += r.uniform(30, 110) * np.exp(-((x - at[0]) ** 2 + (y - at[1]) ** 2) / (2 * wide ** 2))
    shot = cv2.GaussianBlur(shot, (0, 0), r.uniform(*level['blur']) * SCALE)
    shot = cv2.resize(shot, (width, height), interpolation=cv2.INTER_AREA)
    shot += rng.standard_normal(shot.shape) * r.uniform(*level['noise'])
    place = cv2.perspectiveTransform(corners[None], map_)[0] / SCALE
    truth = dict(symbology='datamatrix', payload=payload, corners=np.round(place, 1).tolist())
    about = dict(difficulty=difficulty, surface=kind, light=light, rough=round(rough, 3), pitch=round(pitch / SCALE, 1), modules=len(modules))
    return np.clip(shot, 0, 255).astype(np.uint8), truth, about

def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--seed', type=int, required=True); ap.add_argument('--out', required=True)
    ap.add_argument('--count', type=int, default=60)
    ap.add_argument('--difficulty', default='easy,normal,hard'); ap.add_argument('--light', default='all')
    a, truth = ap.parse_args(), []
    os.makedirs(a.out, exist_ok=True)
    levels, lights = a.difficulty.split(','), LIGHTS if a.light == 'all' else tuple(a.light.split(','))
    for n in range(a.count):
        image, symbol, about = photo(a.seed * 100_003 + n, levels[n % len(levels)], lights)
        name = f'{n:03d}.jpg'
        cv2.imwrite(os.path.join(a.out, name), image, [cv2.IMWRITE_JPEG_QUALITY, 88])
        truth.append(dict(file=name, width=image.shape[1], height=image.shape[0], **about, symbols=[symbol]))
    with open(os.path.join(a.out, 'truth.json'), 'w') as file: json.dump(truth, file, indent=1)

if __name__ == '__main__': main()
