/** The content of an own product: where it starts, and how it is made whole for the shelf. */
import type { Bilingual } from "../../server/wire.ts";
import type { Role } from "../people/contract.ts";
import { words as peopleWords } from "../people/words.ts";
import type { ProductContent } from "./contract.ts";
import { isPlannable } from "./lint.ts";
import { standardCost, standardHouseholds } from "./lint/hours.ts";
import { unrated } from "./products/draft.ts";

const unwritten = { zh: "", en: "" };

/** From scratch: one weekly stage of the officer's, so that there is something to change; every text empty. */
export function blank(code: string, today: string): ProductContent {
  return {
    code,
    name: unwritten,
    line: unwritten,
    about: unwritten,
    problems: [],
    kinds: ["community"],
    partners: [{ role: "officer", required: true, atLeast: 1, does: unwritten }],
    seenBy: "partners",
    parameters: [],
    stages: [
      {
        key: "stage_one",
        kind: "visit",
        title: unwritten,
        subject: "community",
        who: { way: "together", roles: ["officer"] },
        minutes: 30,
        cadence: {
          kind: "rule",
          freq: "weekly",
          interval: 1,
          graceDays: 2,
          perDay: 1,
          holidays: "keep",
          terms: "keep",
        },
        fromMonth: 0,
        needs: [],
      },
    ],
    evidence: [{ kind: "note", label: unwritten, required: true, why: unwritten }],
    burdenNote: unwritten,
    securityException: null,
    lawfulBasis: unwritten,
    stopRule: unwritten,
    outcome: {
      indicator: unwritten,
      denominator: unwritten,
      baselineMonths: 6,
      measureMonths: 12,
      wouldCount: unwritten,
      failure: unwritten,
    },
    card: {
      ...unrated({
        mechanism: unwritten,
        moderators: unwritten,
        implementation: unwritten,
        cost: unwritten,
      }),
      reviewedOn: today,
    },
    speaksFor: [],
    speaksAgainst: [],
    pack: { shape: "carton", paper: "white", glyph: "house" },
  };
}

/** "改成本所的": everything of the other, under an own code and a name that tells the two apart. */
export function copyOf(content: ProductContent, code: string): ProductContent {
  const { zh, en } = content.name;
  return { ...content, code, name: { zh: `${zh}（本所）`, en: `${en} (own)` } };
}

/** English that is to come is stored as the Chinese it stands for; pages mark it (decision 0020). */
export function completed<T>(value: T): T {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((each) => completed(each as unknown)) as T;
  const { zh, en } = value as Partial<Bilingual>;
  if (typeof zh === "string" && typeof en === "string")
    return { zh: zh.trim(), en: en.trim() === "" ? zh.trim() : en.trim() } as T;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, completed(inner as unknown)]),
  ) as T;
}

/** A published text whose English is the Chinese goes back to its editor as not written. */
export function reopened<T>(value: T): T {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((each) => reopened(each as unknown)) as T;
  const { zh, en } = value as Partial<Bilingual>;
  if (typeof zh === "string" && typeof en === "string")
    return { zh, en: zh === en && /[\u4e00-\u9fff]/.test(zh) ? "" : en } as T;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, reopened(inner as unknown)]),
  ) as T;
}

/** The sum of its stages as a sentence for the note, or null where they cannot be laid out. */
export function burdenOf(content: ProductContent): Bilingual | null {
  if (!isPlannable(content)) return null;
  const roles = Object.entries(standardCost(content)) as [Role, number][];
  if (roles.length === 0) return null;
  const households = content.stages.some(({ subject }) => subject === "household");
  const said = (language: "zh" | "en", hour: string, minute: string) =>
    roles.map(([role, minutes]) => {
      const hours = (minutes / 60).toFixed(1);
      const time = hours === "0.0" ? `${Math.max(1, Math.round(minutes))} ${minute}` : `${hours} ${hour}`;
      return `${peopleWords[`people.role.${role}`][language]} ${time}`;
    });
  return {
    zh: `按${households ? ` ${standardHouseholds} 户、` : ""}一年平均，每周：${said("zh", "小时", "分钟").join("，")}。路上的时间不在内。分钟数是估计。`,
    en: `Over a year${households ? ` and ${standardHouseholds} households` : ""}, a week: ${said("en", "h", "minutes").join(", ")}. Travel is not included. The minutes are estimates.`,
  };
}
