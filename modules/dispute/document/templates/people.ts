/** How the papers name those who take part. */
import type { Dossier, Party } from "../dossier.ts";
import { type Block, type Cell, cell, label, table } from "../paper.ts";
import { dateText, listed } from "../spelling.ts";

const sexText = { male: "男", female: "女" } as const;
export const sidesOf = (parties: readonly Party[]): { party: Party; title: string }[] => {
  const titled = (side: Party["side"], title: string) => {
    const own = parties.filter((party) => party.side === side);
    return own.map((party, at) => ({ party, title: own.length > 1 ? `${title}${at + 1}` : title }));
  };
  return [...titled("applicant", "甲方"), ...titled("respondent", "乙方")];
};
export const namesOf = (parties: readonly Party[]): string => listed(parties.map(({ name }) => name));
export const mediatorsOf = (dossier: Dossier): string =>
  listed(
    dossier.mediators
      .toSorted((a, b) => Number(b.lead) - Number(a.lead))
      .map(({ name, post }) => name + (post ?? "")),
  );

/** Four columns: a name and its value, twice. */
export const four = [17, 33, 17, 33];
export const pair = (first: [string, string | null], second: [string, string | null]): Cell[] => [
  label(first[0]),
  cell(first[1] ?? ""),
  label(second[0]),
  cell(second[1] ?? ""),
];
export const whole = (name: string, text: string | null, lines = 1): Cell[] => [
  label(name),
  cell(text ?? "", { span: 3, lines }),
];

/** 姓名 性别 民族 年龄 职业或职务 联系方式 单位或住址, as the Ministry's forms ask; 民族 is for the hand. */
export function partyRows({ party, title }: { party: Party; title: string }): Cell[][] {
  const rows =
    party.kind === "person"
      ? [
          pair([`${title}姓名`, party.name], ["性别", party.sex && sexText[party.sex]]),
          [
            label("民族"),
            cell([{ blank: 5 }]),
            label("年龄"),
            cell(party.age === null ? "" : `${party.age}岁`),
          ],
          pair(["职业或职务", party.occupation], ["联系方式", party.phone]),
          whole("单位或住址", party.address),
        ]
      : [
          whole(`${title}名称`, party.name),
          pair(["代表人", party.representative], ["联系方式", party.phone]),
          whole("住所地", party.address),
        ];
  if (party.guardian)
    rows.push(
      pair(
        [
          "监护人",
          party.guardian.relation === ""
            ? party.guardian.name
            : `${party.guardian.name}（${party.guardian.relation}）`,
        ],
        ["联系方式", party.guardian.phone],
      ),
    );
  return rows;
}
export const partyTable = (parties: readonly Party[]): Block =>
  table(four, sidesOf(parties).flatMap(partyRows));

/** Room to sign, to press a finger, to write the day and to seal; a seal never stands alone on a page. */
export const signatureTable = (
  rows: readonly { who: string; name: string; on: string | null; print: boolean }[],
  seal?: { organ: string; on: string | null },
): Block =>
  table(
    [30, 28, 15, 27],
    [
      ["签名人", "签名或者盖章", "指印", "日期"].map((text) => label(text)),
      ...rows.map(({ who, name, on, print }) => [
        cell(name === "" ? who : `${who}\n${name}`, { align: "center", lines: print ? 3 : 2 }),
        cell(""),
        cell(print ? "" : "／", { align: "center" }),
        cell(on === null ? "　　年　月　日" : dateText(on), { align: "center" }),
      ]),
      ...(seal === undefined
        ? []
        : [
            [
              cell(`${seal.organ}\n（印章）`, { align: "center", lines: 6 }),
              cell("", { span: 2 }),
              cell(seal.on === null ? "　　年　月　日" : dateText(seal.on), { align: "center" }),
            ],
          ]),
    ],
    { head: 1, last: 2 },
  );
