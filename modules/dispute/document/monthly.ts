/**
 * The Ministry's monthly table (its columns as the offices print them): fifteen types, where cases came from, what
 * became of them. A table of events of one month: accepted in it, succeeded in it, performed in it, so that a case
 * counts in each column once, in the month it happened. No name and no person stands in it.
 */
import { type CellOut, type SheetOut, workbookOf } from "../../../server/sheet/writing.ts";
import {
  type DisputeKind,
  type DisputeSource,
  disputeKindKeys,
  disputeSources,
  shareSettled,
} from "../kinds.ts";
import { kindText } from "./templates/kinds.ts";

/** One case; dates are civil dates, null where it did not happen. */
export type MonthlyRow = {
  kind: DisputeKind;
  source: DisputeSource;
  acceptedOn: string;
  agreedOn: string | null;
  fen: number;
  performedOn: string | null;
  /** Kept from becoming a crime, or a petition of many: how many people, or null. */
  preventedCrime: number | null;
  preventedPetition: number | null;
};
export type Counts = {
  accepted: number;
  ownInitiative: number;
  application: number;
  handedOver: number;
  agreed: number;
  fen: number;
  performed: number;
  preventedCrimes: { cases: number; people: number };
  preventedPetitions: { cases: number; people: number };
};
export type Monthly = { month: string; kinds: { kind: DisputeKind; counts: Counts }[]; all: Counts };

const none = (): Counts => ({
  accepted: 0,
  ownInitiative: 0,
  application: 0,
  handedOver: 0,
  agreed: 0,
  fen: 0,
  performed: 0,
  preventedCrimes: { cases: 0, people: 0 },
  preventedPetitions: { cases: 0, people: 0 },
});
const columns = {
  own_initiative: "ownInitiative",
  application: "application",
  handed_over: "handedOver",
} as const;
function add(counts: Counts, row: MonthlyRow, month: string): void {
  const within = (date: string | null) => date !== null && date.startsWith(`${month}-`);
  if (within(row.acceptedOn)) {
    counts.accepted++;
    counts[columns[disputeSources[row.source].counted]]++;
  }
  if (within(row.agreedOn)) {
    counts.agreed++;
    counts.fen += row.fen;
    for (const [people, of] of [
      [row.preventedCrime, counts.preventedCrimes],
      [row.preventedPetition, counts.preventedPetitions],
    ] as const)
      if (people !== null) {
        of.cases++;
        of.people += people;
      }
  }
  if (within(row.performedOn)) counts.performed++;
}

/** `month`: `2026-01`. */
export function monthlyOf(rows: Iterable<MonthlyRow>, month: string): Monthly {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new Error(`no month: ${month}`);
  const kinds = new Map(disputeKindKeys.map((kind) => [kind, none()]));
  const all = none();
  for (const row of rows) {
    add(kinds.get(row.kind)!, row, month);
    add(all, row, month);
  }
  return { month, kinds: [...kinds].map(([kind, counts]) => ({ kind, counts })), all };
}

/** IND-01 with its counts. Cases of earlier months may succeed in this one: then there is no share to tell. */
export function successText({ accepted, agreed }: Pick<Counts, "accepted" | "agreed">): string {
  const counts = `${agreed}/${accepted}`;
  return accepted === 0 || agreed > accepted
    ? counts
    : `${counts} = ${((100 * agreed) / accepted).toFixed(1)}%`;
}

const head = [
  "纠纷类型",
  "受理件数",
  "其中：主动",
  "其中：申请",
  "其中：委托移送",
  "成功件数",
  "协议涉及金额（元）",
  "履行件数",
  "防止民转刑（件）",
  "防止民转刑（人）",
  "防止群体性上访（件）",
  "防止群体性上访（人）",
  "调解成功率（成功/受理）",
];
const cells = (name: string, counts: Counts): CellOut[] => [
  name,
  ...[
    counts.accepted,
    counts.ownInitiative,
    counts.application,
    counts.handedOver,
    counts.agreed,
    counts.fen / 100,
    counts.performed,
    counts.preventedCrimes.cases,
    counts.preventedCrimes.people,
    counts.preventedPetitions.cases,
    counts.preventedPetitions.people,
  ].map((number) => ({ number })),
  successText(counts),
];
export function monthlySheet({ month, kinds, all }: Monthly): AsyncGenerator<Uint8Array> {
  const sheet: SheetOut = {
    name: `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
    widths: [20, ...head.slice(1).map((text) => Math.max(10, text.length * 2))],
    head,
    rows: [...kinds.map(({ kind, counts }) => cells(kindText(kind), counts)), cells("合计", all)],
  };
  return workbookOf([sheet]);
}
