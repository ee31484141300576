/**
 * A workbook (ECMA-376) written as it is read by whoever asked for it: sheets of texts, their heads, cells that are
 * marked. Every cell is a text and none a formula: what begins with = + - or @ is shown as it stands, and keeps its
 * quote when somebody edits it (OWASP, CSV injection). Numbers of people stay the signs they are.
 */
import { type Part, zip } from "../zip.ts";

/** `marked`: looked at first. */
export type CellOut = string | null | { number: number } | { text: string; marked: "wrong" | "why" };
export type SheetOut = {
  name: string;
  /** In signs, by column. */
  widths: readonly number[];
  head: readonly string[];
  rows: AsyncIterable<readonly CellOut[]> | Iterable<readonly CellOut[]>;
  /** `A2:A5`, said when the rows are through. */
  merges?: () => readonly string[];
};

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) =>
  text
    .toWellFormed()
    // What XML 1.0 has no sign for.
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll(/[&<>"]/g, (sign) => signs[sign]!);
/** Excel takes no more of a cell. */
const cellMost = 32_767;

export function columnName(at: number): string {
  let [name, rest] = ["", at + 1];
  for (; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}
/** Styles by their place in styles.xml: head, text, text that keeps its quote, wrong, why. */
const styles = { head: 1, text: 2, quoted: 3, wrong: 4, why: 5 } as const;
function cellXml(cell: CellOut, at: string): string {
  if (cell === null || cell === "") return "";
  if (typeof cell !== "string" && "number" in cell) return `<c r="${at}"><v>${cell.number}</v></c>`;
  const text = typeof cell === "string" ? cell : cell.text;
  const style =
    typeof cell !== "string" ? styles[cell.marked] : /^[=+\-@\t\r]/.test(text) ? styles.quoted : styles.text;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, cellMost))}</t></is></c>`;
}
const rowXml = (row: number, cells: readonly CellOut[]) =>
  `<row r="${row}">${cells.map((cell, c) => cellXml(cell, `${columnName(c)}${row}`)).join("")}</row>`;

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const fills = ["none", "gray125"].map((each) => `<fill><patternFill patternType="${each}"/></fill>`).join("");
const solid = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const format = (more: string) => `<xf numFmtId="49" xfId="0" applyNumberFormat="1" ${more}/>`;
const stylesXml =
  `${declaration}<styleSheet xmlns="${main}"><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font>` +
  `<font><b/><sz val="11"/><name val="Calibri"/></font><font><sz val="11"/><color rgb="FF9C1F14"/><name val="Calibri"/></font></fonts>` +
  `<fills count="4">${fills}${solid("FFFBD9D3")}${solid("FFEDEDE8")}</fills><borders count="1"><border/></borders>` +
  `<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" xfId="0"/>` +
  `${format('fontId="1" fillId="3" applyFont="1" applyFill="1"')}${format("")}${format('quotePrefix="1"')}` +
  `${format('fontId="0" fillId="2" applyFill="1"')}${format('fontId="2" fillId="0" applyFont="1"')}</cellXfs></styleSheet>`;

/** Names as Excel takes them: 31 signs, none of []:*?/\, each once. */
function namesOf(sheets: readonly SheetOut[]): string[] {
  const used = new Set<string>();
  return sheets.map(({ name }, at) => {
    const plain =
      name
        .replaceAll(/[[\]:*?/\\\u0000-\u001f]/g, " ")
        .trim()
        .slice(0, 28) || `Sheet${at + 1}`;
    let own = plain;
    for (let n = 2; used.has(own.toLowerCase()); n++) own = `${plain} ${n}`;
    used.add(own.toLowerCase());
    return own;
  });
}

async function* sheetXml(sheet: SheetOut): AsyncGenerator<string> {
  const widths = sheet.widths.map(
    (width, c) => `<col min="${c + 1}" max="${c + 1}" width="${width}" customWidth="1"/>`,
  );
  yield (
    `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `${widths.length > 0 ? `<cols>${widths.join("")}</cols>` : ""}<sheetData>`
  );
  const head = sheet.head.map(
    (text, c) =>
      `<c r="${columnName(c)}1" s="${styles.head}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`,
  );
  yield `<row r="1">${head.join("")}</row>`;
  let row = 1;
  let text = "";
  for await (const cells of sheet.rows) {
    text += rowXml(++row, cells);
    if (text.length < 65_536) continue;
    yield text;
    text = "";
  }
  const merges = sheet.merges?.() ?? [];
  const merged = merges.map((each) => `<mergeCell ref="${each}"/>`).join("");
  yield `${text}</sheetData>${merges.length > 0 ? `<mergeCells count="${merges.length}">${merged}</mergeCells>` : ""}</worksheet>`;
}

export function workbookOf(sheets: readonly SheetOut[]): AsyncGenerator<Uint8Array> {
  const names = namesOf(sheets);
  const part = (name: string, text: string): Part => ({ name, pieces: [text] });
  const sheetParts = names.map(
    (_, n) => `<Override PartName="/xl/worksheets/sheet${n + 1}.xml" ContentType="${kind}.worksheet+xml"/>`,
  );
  return zip([
    part(
      "[Content_Types].xml",
      `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>${sheetParts.join("")}</Types>`,
    ),
    part(
      "_rels/.rels",
      `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      "xl/workbook.xml",
      `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names.map((name, n) => `<sheet name="${escaped(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`).join("")}</sheets></workbook>`,
    ),
    part(
      "xl/_rels/workbook.xml.rels",
      `${declaration}<Relationships xmlns="${packages}/relationships">${names.map((_, n) => `<Relationship Id="rId${n + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`).join("")}<Relationship Id="rId${names.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ),
    part("xl/styles.xml", stylesXml),
    ...sheets.map((sheet, n): Part => ({ name: `xl/worksheets/sheet${n + 1}.xml`, pieces: sheetXml(sheet) })),
  ]);
}
