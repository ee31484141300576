/** Files as people send them and as nobody should: made byte by byte, so that what is in them is known. */
import { crc32, deflateRawSync, deflateSync } from "node:zlib";
import sharp from "sharp";

/** A little EXIF (TIFF, little-endian): how it was held, and where: 34° 13′ N 108° 52′ E. */
export function exifOf(orientation: number): Buffer {
  const tiff = Buffer.alloc(26 + 12 + 54 + 48);
  tiff.write("II*\0", 0, "latin1");
  tiff.writeUInt32LE(8, 4);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  tiff.writeUInt16LE(2, 8);
  entry(10, 0x0112, 3, 1, orientation);
  entry(22, 0x8825, 4, 1, 38);
  tiff.writeUInt16LE(4, 38);
  entry(40, 1, 2, 2, "N".charCodeAt(0));
  entry(52, 2, 5, 3, 92);
  entry(64, 3, 2, 2, "E".charCodeAt(0));
  entry(76, 4, 5, 3, 116);
  for (const [i, value] of [34, 13, 0, 108, 52, 0].entries()) {
    tiff.writeUInt32LE(value, 92 + i * 8);
    tiff.writeUInt32LE(1, 96 + i * 8);
  }
  return Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
}

const segment = (marker: number, body: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};
/** Marks that stand in the metadata of `gpsJpeg` and must not come back. */
export const secrets = ["Exif", "SECRET-XMP", "SECRET-COMMENT", "SECRET-TAIL", "SECRET-IPTC"];
/** 400 × 200, left half red, held turned by 90° (orientation 6), with everything a phone writes beside the pixels. */
export async function gpsJpeg(): Promise<Buffer> {
  const red = await sharp({ create: { width: 200, height: 200, channels: 3, background: "#e00000" } })
    .png()
    .toBuffer();
  const plain = await sharp({ create: { width: 400, height: 200, channels: 3, background: "#0000e0" } })
    .composite([{ input: red, left: 0, top: 0 }])
    .jpeg({ quality: 90 })
    .toBuffer();
  return Buffer.concat([
    plain.subarray(0, 2),
    segment(0xe1, exifOf(6)),
    segment(0xe1, Buffer.from("http://ns.adobe.com/xap/1.0/\0<x>SECRET-XMP</x>", "latin1")),
    segment(0xed, Buffer.from("Photoshop 3.0\0SECRET-IPTC", "latin1")),
    segment(0xfe, Buffer.from("SECRET-COMMENT", "latin1")),
    plain.subarray(2),
    Buffer.from("SECRET-TAIL<script>alert(1)</script>", "latin1"),
  ]);
}
export const jpegOf = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#2f7d5b" } })
    .jpeg()
    .toBuffer();

const pngChunk = (type: string, body: Buffer) => {
  const whole = Buffer.concat([Buffer.alloc(4), Buffer.from(type, "latin1"), body, Buffer.alloc(4)]);
  whole.writeUInt32BE(body.length, 0);
  whole.writeUInt32BE(crc32(whole.subarray(4, -4)), whole.length - 4);
  return whole;
};
/** A header that promises 30,000 × 30,000 and a megabyte of zeros that would fill it. */
export function pixelBomb(side = 30_000): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk("IHDR", header),
    pngChunk("IDAT", deflateSync(Buffer.alloc(1_048_576))),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

export type Part = { name: string; text: string | Buffer; claims?: number };
/** A zip of deflated parts; `claims` is what the directory says a part unpacks to. */
export function zipOf(parts: Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, text, claims } of parts) {
    const plain = Buffer.from(text as string);
    const packed = deflateRawSync(plain);
    const title = Buffer.from(name, "utf8");
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claims ?? plain.length, 18);
    fields.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), fields, title, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(
      Buffer.concat([Buffer.from("PK\x01\x02\x14\0", "latin1"), fields, tail.subarray(0, 14), title]),
    );
    bodies.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, list, end]);
}
const xml = '<?xml version="1.0" encoding="UTF-8"?>';
const mains = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
};
export const officeParts = (kind: "docx" | "xlsx"): Part[] => [
  {
    name: "[Content_Types].xml",
    text: `${xml}<Types><Override PartName="/word/document.xml" ContentType="${mains[kind]}"/></Types>`,
  },
  { name: "_rels/.rels", text: `${xml}<Relationships/>` },
  { name: kind === "docx" ? "word/document.xml" : "xl/workbook.xml", text: `${xml}<w>会议记录</w>` },
];

/** A PDF of one page; `catalog` is put into its catalogue, `more` between its objects. */
export const pdfOf = (catalog = "", more = ""): Buffer =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalog} >>\nendobj\n` +
      `2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n` +
      `3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n${more}` +
      `trailer\n<< /Root 1 0 R >>\n%%EOF\n`,
    "latin1",
  );
/** An object inside an object stream, where a plain search does not find it. */
export function packedObject(text: string): string {
  const inner = deflateSync(Buffer.from(text, "latin1")).toString("latin1");
  return `9 0 obj\n<< /Type /ObjStm /N 1 /First 5 /Filter /FlateDecode /Length ${inner.length} >>\nstream\n${inner}\nendstream\nendobj\n`;
}
