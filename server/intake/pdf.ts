/**
 * A PDF is kept as it is, if what can be read of its objects holds nothing that acts. Objects stand in the
 * open or in object streams (ISO 32000-2, 7.5.7); both are read. It is no proof: a PDF made to be read in two
 * ways can hide from this, which is why a PDF is only ever saved by the reader and never opened on our pages.
 */
import { inflateSync } from "node:zlib";
import { Refusal } from "../errors.ts";

const acting = new Set([
  "JavaScript",
  "JS",
  "Launch",
  "EmbeddedFile",
  "EmbeddedFiles",
  "RichMedia",
  "SubmitForm",
  "ImportData",
  "XFA",
]);
const unpackedMost = 64 * 1_048_576;
const blank = /[\s\0()<>[\]{}/%]/;

/** Names outside strings and comments, `#4A` written out; streams are given to `stream` and passed over. */
function walk(
  text: string,
  name: (name: string) => void,
  stream: (from: number, to: number, names: Set<string>) => void,
) {
  let names = new Set<string>();
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    if (mark === "%") {
      while (at < text.length && text[at] !== "\n" && text[at] !== "\r") at++;
    } else if (mark === "(") {
      for (let depth = 1; depth > 0 && ++at < text.length;) {
        if (text[at] === "\\") at++;
        else if (text[at] === "(") depth++;
        else if (text[at] === ")") depth--;
      }
    } else if (mark === "/") {
      const from = ++at;
      while (at < text.length && !blank.test(text[at]!)) at++;
      const found = text
        .slice(from, at--)
        .replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
      names.add(found);
      name(found);
    } else if (mark === "s" && text.startsWith("stream", at) && text[at - 1] !== "d") {
      let from = at + 6;
      if (text[from] === "\r") from++;
      if (text[from] === "\n") from++;
      const to = text.indexOf("endstream", from);
      if (to < 0) throw new Refusal("file.unreadable");
      stream(from, to, names);
      names = new Set();
      at = to + 8;
    } else if (mark === "o" && text.startsWith("obj", at) && text[at - 1] !== "d") names = new Set();
  }
}

export function checkPdf(bytes: Buffer): void {
  const text = bytes.toString("latin1");
  if (!text.slice(-2048).includes("%%EOF")) throw new Refusal("file.unreadable");
  let unpacked = 0;
  const judge = (name: string) => {
    if (name === "Encrypt") throw new Refusal("file.pdf_locked");
    if (acting.has(name)) throw new Refusal("file.pdf_active");
  };
  walk(text, judge, (from, to, names) => {
    if (!names.has("ObjStm")) return;
    let inner: Buffer;
    try {
      inner = names.has("FlateDecode")
        ? inflateSync(bytes.subarray(from, to), { maxOutputLength: unpackedMost - unpacked })
        : bytes.subarray(from, to);
    } catch (error) {
      throw new Refusal(
        (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE" ? "file.bomb" : "file.unreadable",
      );
    }
    unpacked += inner.length;
    walk(inner.toString("latin1"), judge, () => undefined);
  });
}
