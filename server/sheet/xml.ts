/**
 * Just as much XML as a workbook needs, read as it comes: tags, their attributes, text. Declared entities and
 * document types are refused (ASVS V1.5.1), so nothing grows and nothing is fetched.
 */
import { Refusal } from "../errors.ts";

export type XmlHandler = {
  /** `attributes` is the text between name and end: read what is needed with attributeOf. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
};
const named: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const pieceMost = 1_048_576;

function plain(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi, (whole, ten, sixteen, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = ten !== undefined ? Number(ten) : Number.parseInt(sixteen, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
export function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found === null ? undefined : plain(found[1] ?? found[2] ?? "");
}
/** From `at` to the `>` of a tag, which stands in none of its values. `quote`: the value that was open, or "". */
function endOf(text: string, at: number, quote: string): { end: number; quote: string } {
  let open = quote;
  for (let i = at; i < text.length; i++) {
    const sign = text[i]!;
    if (open !== "") {
      if (sign === open) open = "";
    } else if (sign === ">") return { end: i, quote: "" };
    else if (sign === '"' || sign === "'") open = sign;
  }
  return { end: -1, quote: open };
}

export function xmlReader(handler: XmlHandler): { feed(text: string): void } {
  let rest = "";
  // What is not whole yet is looked through once, however many pieces it comes in.
  let searched = 0;
  let quote = "";
  return {
    feed(piece) {
      const all = rest + piece;
      let at = 0;
      for (let from = searched; ; from = 0) {
        const tag = all.indexOf("<", all[at] === "<" ? at : Math.max(at, from));
        if (tag < 0) break;
        if (tag > at) handler.text(plain(all.slice(at, tag)));
        at = tag;
        if (all[tag + 1] === "!" || all[tag + 1] === "?") {
          const mark = all.slice(tag, tag + 9);
          const [skip, close] = mark.startsWith("<?")
            ? [2, "?>"]
            : mark.startsWith("<!--")
              ? [4, "-->"]
              : mark === "<![CDATA["
                ? [9, "]]>"]
                : [0, ""];
          if (skip === 0 && mark.length === 9) throw new Refusal("file.office_active");
          const end =
            skip === 0 ? -1 : all.indexOf(close as string, Math.max(tag + (skip as number), from - 2));
          if (end < 0) break;
          if (skip === 9) handler.text(all.slice(tag + 9, end));
          at = end + (close as string).length;
          continue;
        }
        const { end, quote: open } = endOf(all, Math.max(tag + 1, from), quote);
        quote = open;
        if (end < 0) break;
        const closing = all[tag + 1] === "/";
        const inner = all.slice(tag + (closing ? 2 : 1), end);
        const empty = inner.endsWith("/");
        const space = inner.search(/[\s/]/);
        const name = (space < 0 ? inner : inner.slice(0, space)).replace(/^.*:/, "");
        if (closing) handler.close(name);
        else {
          handler.open(name, space < 0 ? "" : inner.slice(space, empty ? -1 : undefined));
          if (empty) handler.close(name);
        }
        at = end + 1;
      }
      rest = all.slice(at);
      searched = rest.length;
      if (rest.length > pieceMost) throw new Refusal("file.unreadable");
    },
  };
}
