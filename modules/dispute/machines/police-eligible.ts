/** Whether the police may mediate a case at all (POL-01, POL-02, POL-04), by the procedure of 2018. Pure. */
import { type CaseFacts, atDay } from "./machine.ts";
import { type Refusal, type Said, refuser } from "./refusal.ts";

/** POL-01: the acts that may be mediated; a case of none of them is not. */
export const mediableActs = {
  beating: { zh: "殴打他人", en: "Beating" },
  injury: { zh: "故意伤害", en: "Intentional injury" },
  insult: { zh: "侮辱", en: "Insult" },
  defamation: { zh: "诽谤", en: "Defamation" },
  false_accusation: { zh: "诬告陷害", en: "False accusation" },
  damage: { zh: "故意损毁财物", en: "Intentional damage to property" },
  disturbance: { zh: "干扰他人正常生活", en: "Disturbing another's life" },
  privacy: { zh: "侵犯隐私", en: "Invasion of privacy" },
  intrusion: { zh: "非法侵入住宅", en: "Unlawful entry into a home" },
} as const;
export type MediableAct = keyof typeof mediableActs;
/** POL-01: one of these besides. */
export type Circumstance = "close_people_trifle" | "harmed_at_fault" | "easier_by_mediation";
/** POL-04: what bars it. */
export type Bar = "hired" | "gang_or_quarrel" | "repeated" | "new_violation" | "fled" | "other";

export type Eligible = {
  isViolation: boolean;
  fromPrivateDispute: boolean;
  minor: boolean;
  act: MediableAct | "other";
  circumstance: Circumstance | null;
  bars: readonly Bar[];
  unwilling: readonly string[];
};

export const refusals = {
  "dispute.police_no_violation": {
    status: 409,
    rule: "POL-02",
    zh: "不构成违反治安管理，不做治安调解。告知当事人去人民调解组织或者法院。",
    en: "There is no violation, so no police mediation. Tell the sides of people's mediation and the court.",
  },
  "dispute.police_not_mediable": {
    status: 409,
    rule: "POL-01",
    zh: "这件案子不在可以调解的范围：要因民间纠纷引起、情节较轻、属于九类行为，并且有三种情形之一。",
    en: "This case is outside what may be mediated: from a private dispute, minor, one of nine acts, and one of three circumstances.",
  },
  "dispute.police_barred": {
    status: 409,
    rule: "POL-04",
    zh: "有不适用调解的情形（雇凶、结伙或者寻衅滋事、多次实施、调解中又违法、嫌疑人逃跑等），依法处理。",
    en: "Something bars mediation here (hired attackers, gangs, repeated acts, a new violation, flight …): it is dealt with by law.",
  },
  "dispute.police_unwilling": {
    status: 409,
    rule: "POL-04.unwilling",
    zh: "有当事人明确表示不愿意，不适用调解。",
    en: "A party clearly does not want it, so there is no mediation.",
  },
} as const satisfies Record<string, Said>;
const refuse = refuser(refusals);

/** POL-01: the list, minor, from a private dispute, and one of three circumstances. */
export const isMediable = ({ fromPrivateDispute, minor, act, circumstance }: Eligible) =>
  fromPrivateDispute && minor && act !== "other" && circumstance !== null;
/** POL-01, POL-02, POL-04: whether it may be mediated at all; also asked by routing. */
export function isForPolice(facts: Eligible & Pick<CaseFacts, "law">, day: string): Refusal | null {
  const at = atDay(facts, day);
  if (!facts.isViolation) return refuse("dispute.police_no_violation", at);
  if (facts.unwilling.length > 0) return refuse("dispute.police_unwilling", at);
  if (facts.bars.length > 0) return refuse("dispute.police_barred", at, { bar: facts.bars[0]! });
  return isMediable(facts) ? null : refuse("dispute.police_not_mediable", at);
}
