/** Plain text is rewritten as UTF-8, whatever it was in; web pages, drawings and binaries are no text. */
import { Refusal } from "../errors.ts";

const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** UTF-16 says so itself; then UTF-8, then what Chinese Windows writes. */
function decode(bytes: Buffer): string | null {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : null;
  for (const encoding of utf16 ? [utf16] : ["utf-8", "gb18030"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return control.test(text) ? null : text;
    } catch {
      // Not in this one.
    }
  }
  return null;
}

export function rewritten(bytes: Buffer): Buffer {
  const text = decode(bytes);
  if (text === null) throw new Refusal("file.type");
  // A reader that guesses would take it for a page (WHATWG MIME Sniffing looks for the first tag).
  if (/^\s*<[a-z!?/]/i.test(text)) throw new Refusal("file.markup");
  if (/^\s*(\{\\rtf|%!)/.test(text)) throw new Refusal("file.type");
  return Buffer.from(text, "utf8");
}
