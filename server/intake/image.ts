/**
 * Pictures are drawn anew: what comes out holds pixels and nothing else. No EXIF, GPS, XMP, IPTC, comment,
 * thumbnail of an uncut original, colour profile or bytes behind the end; turned the way it was held.
 */
import sharp from "sharp";
import { Refusal } from "../errors.ts";

/** 8192 × 6144 is what phones of 50 megapixels give; a decoded picture of this size takes some 300 MB. */
const mostPixels = 52_000_000;
/** The longer side of what is kept: an A4 page has 350 dots to the inch in it. */
const longSide = 4096;
const thumbSide = 320;

sharp.cache(false);
sharp.concurrency(1);
// Everything else libvips can read (SVG, PDF, TIFF, GIF, HEIF …) stays shut, whatever a file pretends to be.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpegFile", "VipsForeignLoadPngFile", "VipsForeignLoadWebpFile"],
});

type Kind = "jpeg" | "png" | "webp";
const open = (path: string) =>
  sharp(path, { limitInputPixels: mostPixels, failOn: "error", sequentialRead: true, pages: 1 });

export async function redraw(kind: Kind, from: string, to: string): Promise<Uint8Array> {
  // The header only: a picture of 30,000 × 30,000 is refused before a row of it is decoded.
  const { width, height } = await sharp(from, { limitInputPixels: false }).metadata();
  if (width * height > mostPixels)
    throw new Refusal("file.too_many_pixels", {
      details: { width, height, megapixels: Math.floor(mostPixels / 1_000_000) },
    });
  const picture = open(from)
    .autoOrient()
    .resize(longSide, longSide, { fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb");
  if (kind === "jpeg") picture.jpeg({ quality: 86 });
  else if (kind === "png") picture.png();
  else picture.webp({ quality: 86 });
  await picture.toFile(to);
  return open(to)
    .resize(thumbSide, thumbSide, { fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#fff" })
    .jpeg({ quality: 74 })
    .toBuffer();
}
