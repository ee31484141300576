/** Names of the places a change stands at, and values as people read them. */
import { isProblem, problems } from "../../community/problems.ts";
import type { Bilingual } from "../../../server/wire.ts";
import { useWords } from "../../../web/i18n.ts";
import type { Parameter, PartnerNeed, ProductContent, Stage } from "../contract.ts";
import { type Change, isSame } from "../diff.ts";
import { defaultsOf } from "../rules.ts";
import { howOften, whoGoes } from "./how-often.ts";
import { boundsInWords, valueInWords } from "./parameter-words.ts";

const isText = (value: unknown): value is Bilingual =>
  typeof value === "object" && value !== null && "zh" in value && "en" in value;

export function useChangeWords(from: ProductContent, to: ProductContent) {
  const { t, pick } = useWords();

  /** `parameters.times.max` → 每户每年：最大. */
  function nameOf(path: string): string {
    const [field, key, inner] = path.split(".") as [string, string?, string?];
    const part = t(`shelf.diff.field.${field}`);
    if (key === undefined) return part;
    if (field === "outcome" || field === "card" || field === "pack") return t(`shelf.diff.${field}.${key}`);
    const item = itemOf(field, key);
    return inner === undefined ? item : t("shelf.diff.of", { item, what: t(`shelf.diff.${field}.${inner}`) });
  }
  function itemOf(field: string, key: string): string {
    if (field === "partners") return t(`people.role.${key}`);
    const list = field === "parameters" ? "parameters" : "stages";
    const found = [to, from].flatMap((content) => {
      const item = (content[list] as readonly (Parameter | Stage)[]).find((each) => each.key === key);
      return item ? [pick("label" in item ? item.label : item.title)] : [];
    });
    return found[0] || key;
  }

  /** A value in words, read with the settings of its own version. */
  function valueOf({ path }: Change, value: unknown, content: ProductContent): string {
    if (value === undefined || value === null) return "";
    if (isText(value)) return pick(value);
    const [field, key, inner] = path.split(".") as [string, string?, string?];
    if (field === "parameters") return settingValue(content, key!, inner, value);
    if (field === "stages") return stageValue(content, key!, inner, value);
    if (field === "partners") return inner === undefined ? partner(value as PartnerNeed) : plain(value);
    if (path === "securityException") return pick((value as { basis: Bilingual }).basis);
    if (path === "seenBy") return t(`shelf.seen_by.${String(value)}`);
    if (path === "card.rating") return t(`web.evidence.${String(value)}`);
    if (path === "card.study") {
      const { reference, readBy, readOn } = value as NonNullable<ProductContent["card"]["study"]>;
      return t("shelf.own.study_line", { reference, name: readBy, day: readOn });
    }
    if (field === "card" && typeof value === "object") {
      const { text, certainty } = value as { text: Bilingual; certainty: string };
      return `${pick(text)} ${t(`shelf.own.certainty.${certainty}`)}`;
    }
    if (path === "outcome.problem")
      return isProblem(String(value)) ? pick(problems[value as "theft"]) : String(value);
    if (path === "pack.shape" || path === "pack.paper") return t(`shelf.own.${key!}.${String(value)}`);
    if (path === "pack.glyph") return t(`shelf.own.glyph.${String(value)}`);
    return plain(value);
  }
  const plain = (value: unknown): string =>
    typeof value === "boolean" ? t(value ? "shelf.yes" : "shelf.no") : String(value);
  const partner = (need: PartnerNeed) =>
    [
      t("shelf.people", { count: need.atLeast }),
      t(need.required ? "shelf.diff.required" : "shelf.optional"),
      pick(need.does),
    ].join(t("shelf.comma"));

  function settingValue(
    content: ProductContent,
    key: string,
    inner: string | undefined,
    value: unknown,
  ): string {
    const setting = content.parameters.find((each) => each.key === key);
    if (setting === undefined) return "";
    if (inner === undefined)
      return `${valueInWords(setting, setting.default, t, pick)}${t("shelf.comma")}${boundsInWords(setting, t, pick)}`;
    if (setting.type === "number" && (inner === "min" || inner === "max" || inner === "step"))
      return valueInWords(setting, value as number, t, pick);
    if (inner === "default") return valueInWords(setting, value as Parameter["default"], t, pick);
    if (inner === "options" && setting.type === "choice")
      return setting.options.map(({ label }) => pick(label)).join(t("shelf.and"));
    if (inner === "roles" && setting.type === "shares")
      return setting.roles.map((role) => t(`people.role.${role}`)).join(t("shelf.and"));
    return plain(value);
  }

  /** What the sentence of a cadence leaves out, and a version may still change. */
  function finePrint({ cadence }: Stage): string[] {
    if (cadence.kind === "event")
      return cadence.opensAfterDays > 0 ? [t("shelf.diff.opens", { count: cadence.opensAfterDays })] : [];
    const grace = t("shelf.diff.grace", { count: cadence.graceDays });
    if (cadence.kind === "rule") {
      const days = cadence.bymonthday ?? [];
      const on = days.map((day) =>
        day < 0 ? t("shelf.own.last_day") : t("shelf.own.day_of_month", { day }),
      );
      return [...on, grace];
    }
    return [grace];
  }
  function stageValue(
    content: ProductContent,
    key: string,
    inner: string | undefined,
    value: unknown,
  ): string {
    const stage = content.stages.find((each) => each.key === key);
    if (stage === undefined) return "";
    const values = defaultsOf(content);
    if (inner === "cadence") return [howOften(stage, values, t), ...finePrint(stage)].join(t("shelf.comma"));
    if (inner === undefined || inner === "minutes") return howOften(stage, values, t);
    if (inner === "who") return whoGoes(stage, values, t);
    if (inner === "kind") return t(`duty.kind.${String(value)}`);
    if (inner === "subject") return t(`shelf.own.subject.${String(value)}`);
    if (inner === "fromMonth") return t("shelf.from_month", { month: Number(value) + 1 });
    if (inner === "untilMonth") return t("shelf.until_month", { month: value });
    if (inner === "needs")
      return (value as string[]).map((need) => t(`shelf.own.need.${need}`)).join(t("shelf.and"));
    return plain(value);
  }

  /** Lists without keys: what came and what went. */
  function isList({ path, from: was, to: is }: Change): { added: string[]; removed: string[] } | null {
    if (!Array.isArray(was) || !Array.isArray(is) || path.includes(".")) return null;
    const word = (item: unknown): string => {
      if (path === "problems")
        return isProblem(String(item)) ? pick(problems[item as "theft"]) : String(item);
      if (path === "kinds") return t(`community.kind.${String(item)}`);
      const { label, text, required } = item as { label?: Bilingual; text?: Bilingual; required?: boolean };
      const said = pick(label ?? text ?? { zh: "", en: "" });
      return required === undefined
        ? said
        : `${said}${t("shelf.comma")}${t(required ? "shelf.required" : "shelf.if_any")}`;
    };
    const only = (a: unknown[], b: unknown[]) =>
      a.filter((item) => !b.some((each) => isSame(each, item))).map(word);
    return { added: only(is, was), removed: only(was, is) };
  }

  return { nameOf, valueOf, isList, isText };
}
