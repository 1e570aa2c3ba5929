#!/usr/bin/env python3
"""Write one small image of each file kind and colour type, all with the same Code 128 symbol.

    make_kinds.py --out TestImages/kinds

Needs: zint, and from PyPI numpy and pillow.  The PNG files are written here chunk by chunk, since
no common writer makes every colour type, depth and interlacing.
"""
import argparse, os, struct, subprocess, tempfile, zlib
import numpy as np
from PIL import Image

PAYLOAD = 'KIND-OF-IMAGE'
INK, PAPER = (20, 40, 120), (250, 240, 200)            # dark blue on yellowish paper
ADAM7 = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]


def mask():
    """True where there is ink: the symbol at 2 pixels a module with its quiet zone."""
    with tempfile.TemporaryDirectory() as d:
        out = os.path.join(d, 'o.png')
        subprocess.run(['zint', '-b', '20', '-d', PAYLOAD, '-o', out, '--scale=0.5', '--notext'], check=True)
        row = np.array(Image.open(out).convert('L'))[5] < 128
    where = np.flatnonzero(row)
    row = np.pad(row[where[0]:where[-1] + 1], 10)
    ink = np.repeat(np.repeat(row[None], 10, 0), 2, 1)
    ink = np.repeat(ink, 2, 0)
    return np.pad(ink, ((8, 8), (0, 0)))


def packed(samples, depth):
    """Rows of samples (height, width, channels) as PNG scan lines with filter 0."""
    rows = []
    for row in samples:
        flat = row.reshape(-1)
        if depth == 16: data = flat.astype('>u2').tobytes()
        elif depth == 8: data = flat.astype(np.uint8).tobytes()
        else:
            bits = ((flat[:, None] >> np.arange(depth - 1, -1, -1)) & 1).reshape(-1).astype(np.uint8)
            data = np.packbits(bits).tobytes()
        rows.append(b'\0' + data)
    return b''.join(rows)


def png(path, samples, depth, color, interlaced=False, extra=()):
    """A PNG file; samples is (height, width, channels) of integers of the depth."""
    def chunk(name, data):
        return struct.pack('>I', len(data)) + name + data + struct.pack('>I', zlib.crc32(name + data))
    height, width, _ = samples.shape
    if interlaced:
        body = b''.join(packed(samples[y::dy, x::dx], depth) for x, y, dx, dy in ADAM7 if samples[y::dy, x::dx].size)
    else:
        body = packed(samples, depth)
    with open(path, 'wb') as f:
        f.write(b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', width, height, depth, color, 0, 0, interlaced)))
        for name, data in extra: f.write(chunk(name, data))
        f.write(chunk(b'IDAT', zlib.compress(body, 9)) + chunk(b'IEND', b''))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--out', required=True)
    out = ap.parse_args().out
    os.makedirs(out, exist_ok=True)
    at = lambda name: os.path.join(out, name)
    ink = mask()
    one = lambda black, white: np.where(ink, black, white)[:, :, None]
    rgb = np.where(ink[:, :, None], INK, PAPER)
    grey = one(40, 240)
    for interlaced in (False, True):
        tail = '-interlaced.png' if interlaced else '.png'
        for depth in (1, 2, 4, 8, 16):
            top = (1 << depth) - 1
            png(at(f'grey{depth}{tail}'), one(40 * top // 255, (240 * top + 254) // 255), depth, 0, interlaced)
        for depth in (1, 2, 4, 8):
            palette = bytes(INK) + bytes(PAPER)
            png(at(f'palette{depth}{tail}'), one(0, 1), depth, 3, interlaced, [(b'PLTE', palette)])
        for depth, k in ((8, 1), (16, 257)):
            png(at(f'rgb{depth}{tail}'), rgb * k, depth, 2, interlaced)
            # Transparent paper that is black underneath: only over white it is a symbol.
            png(at(f'greyAlpha{depth}{tail}'), np.dstack([one(0, 0), one(255, 0)]) * k, depth, 4, interlaced)
            clear = np.dstack([np.where(ink[:, :, None], INK, (0, 0, 0)), one(255, 0)])
            png(at(f'rgba{depth}{tail}'), clear * k, depth, 6, interlaced)
    # tRNS: one grey, one colour, one palette entry is transparent.
    png(at('grey8-transparent.png'), one(0, 7), 8, 0, extra=[(b'tRNS', struct.pack('>H', 7))])
    png(at('rgb8-transparent.png'), np.where(ink[:, :, None], INK, (1, 2, 3)), 8, 2,
        extra=[(b'tRNS', struct.pack('>HHH', 1, 2, 3))])
    png(at('palette8-transparent.png'), one(0, 1), 8, 3,
        extra=[(b'PLTE', bytes(INK) + bytes(3)), (b'tRNS', bytes([255, 0]))])
    # Half transparent ink is grey over white.
    png(at('greyAlpha8-half.png'), np.dstack([one(0, 255), one(128, 255)]), 8, 4)
    # gAMA 1.0: samples in linear light.
    png(at('grey8-linear.png'), one(5, 222), 8, 0, extra=[(b'gAMA', struct.pack('>I', 100000))])

    color = Image.fromarray(rgb.astype(np.uint8))
    luma = Image.fromarray(grey[:, :, 0].astype(np.uint8))
    luma.save(at('grey.jpg'), quality=90)
    luma.save(at('grey-progressive.jpg'), quality=90, progressive=True)
    for name, subsampling in (('444', 0), ('422', 1), ('420', 2)):
        color.save(at(f'ycbcr{name}.jpg'), quality=90, subsampling=subsampling)
    color.save(at('ycbcr420-progressive.jpg'), quality=90, subsampling=2, progressive=True)
    color.save(at('rgb.jpg'), quality=90, keep_rgb=True)
    color.convert('CMYK').save(at('cmyk.jpg'), quality=90)
    color.convert('CMYK').save(at('cmyk-progressive.jpg'), quality=90, progressive=True)
    exif = Image.Exif()
    exif[0x0112] = 6
    color.save(at('orientation6.jpg'), quality=90, exif=exif)

    h, w = ink.shape
    def netpbm(name, header, data):
        with open(at(name), 'wb') as f: f.write(header.encode() + data)
    plain = lambda a: '\n'.join(' '.join(map(str, row.reshape(-1))) for row in a).encode() + b'\n'
    netpbm('binary8.pgm', f'P5\n# a comment\n{w} {h}\n255\n', grey.astype(np.uint8).tobytes())
    netpbm('binary16.pgm', f'P5 {w} {h} 65535\n', (grey * 257).astype('>u2').tobytes())
    netpbm('binary-max100.pgm', f'P5 {w} {h} 100\n', one(16, 94).astype(np.uint8).tobytes())
    netpbm('plain.pgm', f'P2\n{w} {h}\n255\n', plain(grey))
    netpbm('binary8.ppm', f'P6\n{w} {h}\n255\n', rgb.astype(np.uint8).tobytes())
    netpbm('binary16.ppm', f'P6\n{w} {h}\n65535\n', (rgb * 257).astype('>u2').tobytes())
    netpbm('plain.ppm', f'P3\n{w} {h}\n255\n', plain(rgb))


if __name__ == '__main__': main()
