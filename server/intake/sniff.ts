/** What a file is, by its first bytes. Neither its name nor what the sender says of it is asked. */
export type Sniffed = "jpeg" | "png" | "webp" | "heic" | "pdf" | "zip" | "old_office" | "perhaps_text";

const starts = (head: Buffer, at: number, ...bytes: number[]) =>
  bytes.every((byte, i) => head[at + i] === byte);
const ascii = (head: Buffer, from: number, to: number) => head.toString("latin1", from, to);
/** Brands of ISO base media files that hold still pictures (ISO/IEC 23008-12, AVIF). */
const stills = new Set(["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis"]);

export function sniff(head: Buffer): Sniffed {
  if (starts(head, 0, 0xff, 0xd8, 0xff)) return "jpeg";
  if (starts(head, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "png";
  if (ascii(head, 0, 4) === "RIFF" && ascii(head, 8, 12) === "WEBP") return "webp";
  if (ascii(head, 4, 8) === "ftyp" && stills.has(ascii(head, 8, 12))) return "heic";
  if (ascii(head, 0, 5) === "%PDF-") return "pdf";
  if (starts(head, 0, 0x50, 0x4b, 0x03, 0x04)) return "zip";
  if (starts(head, 0, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return "old_office";
  return "perhaps_text";
}
