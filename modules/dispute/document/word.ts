/** A paper as .docx (ECMA-376), by the library docx. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeightRule,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { Block, Cell, Inline, Paper } from "./paper.ts";

// Twentieths of a point; A4 and its margins as in templates/paper.typ.
const page = { width: 11_906, height: 16_838, top: 1701, bottom: 1587, side: 1531 };
const width = page.width - 2 * page.side;
// Half points: 小四 for the text, 小二 for a title, as the offices set them.
const size = { text: 24, title: 42, cover: 60, foot: 20, gloss: 20 };
// Fixed, so that a page holds the same in whatever Song the reader has.
const lineOf = { text: 412, cell: 340 } as const;

const runsOf = (parts: readonly Inline[]): ParagraphChild[] =>
  parts.flatMap((part): ParagraphChild[] => {
    if (typeof part === "string") return [new TextRun(part)];
    if ("blank" in part) return [new TextRun({ text: "\u3000".repeat(part.blank), underline: {} })];
    if ("strong" in part) return [new TextRun({ text: part.strong, bold: true })];
    // A page of the bound dossier is written by hand on what is printed one by one.
    return [];
  });

const alignments = {
  left: AlignmentType.BOTH,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const;
const cellAlignments = { ...alignments, left: AlignmentType.LEFT };

function cellOf(cell: Cell, share: number, keep: boolean): TableCell {
  const more: IParagraphOptions = keep ? { keepNext: true } : {};
  return new TableCell({
    width: { size: share, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(cell.span > 1 ? { columnSpan: cell.span } : {}),
    children: cell.text.map(
      (parts) =>
        new Paragraph({
          ...more,
          alignment: cellAlignments[cell.align],
          spacing: { line: lineOf.cell, lineRule: LineRuleType.EXACT },
          children: runsOf(parts),
        }),
    ),
  });
}
const hair = { style: BorderStyle.SINGLE, size: 5, color: "auto" } as const;
const ruled = {
  top: hair,
  bottom: hair,
  left: hair,
  right: hair,
  insideHorizontal: hair,
  insideVertical: hair,
};

function tableOf(block: Extract<Block, { kind: "table" }>): Table {
  const sum = block.widths.reduce((a, b) => a + b, 0);
  const end = block.rows.length - 1;
  const widths = block.widths.map((each) => Math.round((width * each) / sum));
  return new Table({
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: ruled,
    margins: { top: 60, bottom: 60, left: 90, right: 90, marginUnitType: WidthType.DXA },
    rows: block.rows.map((row, at) => {
      let column = 0;
      const cells = row.map((cell) => {
        const share = widths.slice(column, column + cell.span).reduce((a, b) => a + b, 0);
        column += cell.span;
        return cellOf(cell, share, (at < end && at >= end - block.last + 1) || at < block.head);
      });
      const lines = Math.max(...row.map((cell) => cell.lines));
      return new TableRow({
        children: cells,
        ...(at < block.head ? { tableHeader: true } : {}),
        // A row of a few lines stays whole; a long text goes on over the page.
        ...(row.every((cell) => cell.text.flat().join("").length < 200) ? { cantSplit: true } : {}),
        height: { value: Math.max(440, lines * lineOf.cell + 120), rule: HeightRule.ATLEAST },
      });
    }),
  });
}

function drawn(block: Block): (Paragraph | Table)[] {
  const text = { spacing: { line: lineOf.text, lineRule: LineRuleType.EXACT } } as const;
  switch (block.kind) {
    case "title":
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { before: block.large ? 1700 : 0, after: block.gloss ? 60 : block.large ? 900 : 280 },
          keepNext: true,
          children: [
            new TextRun({
              text: block.text,
              bold: true,
              size: block.large ? size.cover : size.title,
              characterSpacing: block.large ? 150 : 25,
            }),
          ],
        }),
        ...(block.gloss
          ? [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                spacing: { after: 280 },
                children: [
                  new TextRun({
                    text: block.gloss,
                    size: size.gloss,
                    color: "595959",
                    language: { value: "en-GB" },
                  }),
                ],
              }),
            ]
          : []),
      ];
    case "number":
      return [
        new Paragraph({
          alignment: AlignmentType.RIGHT,
          spacing: { after: 200 },
          children: [new TextRun(block.text)],
        }),
      ];
    case "heading":
      return [
        new Paragraph({
          ...text,
          spacing: { ...text.spacing, before: 160 },
          keepNext: true,
          children: [new TextRun({ text: block.text, bold: true })],
        }),
      ];
    case "paragraph":
      return [
        new Paragraph({
          ...text,
          alignment: alignments[block.align],
          // It leads to what stands below it: no signatures without text.
          ...(block.indent || block.align !== "left"
            ? {}
            : { keepNext: true, spacing: { ...text.spacing, after: 80 } }),
          // Two characters, whatever the size; the second is for readers that do not know the first.
          ...(block.indent ? { indent: { firstLineChars: 200, firstLine: size.text * 20 } } : {}),
          children: runsOf(block.text),
        }),
      ];
    case "table":
      // Two tables without a paragraph between them become one, and none may end a document.
      return [tableOf(block), new Paragraph({ spacing: { line: 120, lineRule: LineRuleType.EXACT } })];
    case "space":
      return Array.from({ length: block.lines }, () => new Paragraph({ ...text }));
  }
}

const foot = new Footer({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [
        new TextRun({
          size: size.foot,
          children: ["第 ", PageNumber.CURRENT, " 页　共 ", PageNumber.TOTAL_PAGES, " 页"],
        }),
      ],
    }),
  ],
});

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
/** Title only: whose computer made it and when is not for the file to tell. */
const coreXml = (title: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title></cp:coreProperties>`;

// Names every Windows and WPS knows; elsewhere the reader's own Song takes their place. The hint makes quotation
// marks, dashes and ① Chinese letters of full width.
/**
 * Our own defaults in place of the library's: no gap between Chinese and digits (as in the PDF), no style that
 * nothing uses.
 */
const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="Times New Roman" w:eastAsia="宋体" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="${size.text}"/><w:szCs w:val="${size.text}"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style></w:styles>`;

export async function wordOf(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.top, bottom: page.bottom, left: page.side, right: page.side },
          },
        },
        ...(paper.numbered ? { footers: { default: foot } } : {}),
        children: paper.blocks.flatMap(drawn),
      },
    ],
  });
  const bytes = await Packer.toBuffer(document, undefined, [
    { path: "docProps/core.xml", data: coreXml(paper.title) },
    { path: "word/styles.xml", data: stylesXml },
  ]);
  return new Uint8Array(bytes);
}
