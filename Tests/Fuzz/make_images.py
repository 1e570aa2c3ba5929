#!/usr/bin/env python3
"""Writes Tests/Fuzz/images: one small image in every kind that no other test image has.

Needs pillow, pillow-heif and pillow-jxl-plugin. Not run by .ci/run.
"""

from pathlib import Path

import pillow_heif
import pillow_jxl  # noqa: F401  It registers itself.
from PIL import Image

pillow_heif.register_heif_opener()
folder = Path(__file__).parent / "images"
# Bars, so that a scan has something to look at.
image = Image.new("L", (48, 24), 255)
for x in range(4, 44):
    if (0x2D5A96B4A5 >> x) & 1:
        image.paste(0, (x, 2, x + 1, 22))
rgb = image.convert("RGB")
image.save(folder / "grey.bmp")
rgb.save(folder / "rgb.bmp")
image.convert("1").save(folder / "bilevel.bmp")
image.save(folder / "grey.gif")
rgb.save(folder / "lossy.webp", quality=60)
image.save(folder / "lossless.webp", lossless=True)
image.save(folder / "two.tif", save_all=True, append_images=[image], compression="tiff_lzw")
image.convert("1").save(folder / "group4.tif", compression="group4")
rgb.save(folder / "jpeg.tif", compression="jpeg")
rgb.save(folder / "rgb.heic", quality=60)
rgb.save(folder / "rgb.avif", quality=60)
rgb.save(folder / "rgb.jxl", quality=80)
image.save(folder / "page.pdf", resolution=72)
