/** Cover, directory and back: what holds the dossier together. */
import type { Dossier } from "../dossier.ts";
import { type Item, titleOf } from "../items.ts";
import { type Block, type Paper, cell, label, paragraph, space, table } from "../paper.ts";
import { dateText, numberText } from "../spelling.ts";
import { mediatorsOf } from "./people.ts";

const covers = { people: "人民调解卷宗", police: "治安调解卷宗" } as const;
const bare = (item: Item, blocks: Block[]): Paper => ({
  item,
  title: titleOf(item),
  nth: 0,
  numbered: false,
  blocks,
});

export function coverPaper(dossier: Dossier): Paper {
  const days = [
    dossier.acceptedOn ?? dossier.appliedOn,
    ...dossier.sessions.map(({ on }) => on),
    dossier.ending?.on ?? null,
  ].filter((day) => day !== null);
  const sorted = days.toSorted();
  const rows: [string, string][] = [
    ["卷名", dossier.title],
    ["卷号", numberText(dossier.number, dossier.way)],
    ["调解员", mediatorsOf(dossier)],
    ["调解日期", `${dateText(sorted[0] ?? null)}起\n${dateText(dossier.ending?.on ?? null)}止`],
    ["立卷人", dossier.filing.by ?? ""],
    ["立卷日期", dateText(dossier.filing.on)],
    ["保管期限", dossier.filing.retention ?? ""],
    ["备注", dossier.filing.remark ?? ""],
  ];
  return bare("cover", [
    { kind: "title", text: covers[dossier.way], gloss: null, large: true },
    table(
      [24, 76],
      rows.map(([name, text]) => [label(name, { lines: 2 }), cell(text, { lines: 2 })]),
    ),
    space(3),
    { kind: "paragraph", text: [dossier.organ.name], indent: false, align: "center" },
  ]);
}

/** `follow`: papers behind the directory with their place in the dossier. */
export function directoryPaper(dossier: Dossier, follow: readonly { title: string; at: number }[]): Paper {
  const rows = follow.map(({ title, at }, n) => [
    cell(`${n + 1}`, { align: "center" }),
    cell(title),
    cell([{ pageOf: at }], { align: "center" }),
    cell(""),
  ]);
  return bare("directory", [
    { kind: "title", text: "卷内目录", gloss: null, large: false },
    { kind: "number", text: numberText(dossier.number, dossier.way) },
    table([10, 56, 14, 20], [["序号", "文件名称", "页号", "备注"].map((text) => label(text)), ...rows], {
      head: 1,
    }),
  ]);
}

export const backPaper = (dossier: Dossier): Paper =>
  bare("back", [
    space(14),
    table(
      [30, 70],
      [
        [label("卷号", { lines: 2 }), cell(numberText(dossier.number, dossier.way))],
        [label("本卷页数", { lines: 2 }), cell(["共", { blank: 4 }, "页"])],
        [label("立卷人", { lines: 2 }), cell([dossier.filing.by ?? "", "　", { blank: 6 }])],
        [label("检查人", { lines: 2 }), cell([{ blank: 9 }])],
        [label("立卷日期", { lines: 2 }), cell(dateText(dossier.filing.on))],
      ],
    ),
    paragraph("卷内文件经清点，与目录一致，没有缺页。"),
  ]);
