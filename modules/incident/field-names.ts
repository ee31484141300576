/** What the things are called that a file may hold: on the page that asks for their columns, and where one is missing. Pure. */
import type { Bilingual } from "../../server/wire.ts";
import type { ImportField } from "./import-contract.ts";

export const fieldNames: Record<ImportField, Bilingual> = {
  sourceKey: { zh: "编号", en: "Number" },
  eventNo: { zh: "事件号", en: "Event number" },
  community: { zh: "社区", en: "Community" },
  label: { zh: "类别", en: "Type" },
  fraud: { zh: "诈骗类型", en: "Kind of fraud" },
  occurredOn: { zh: "发生时间", en: "When it happened" },
  reportedOn: { zh: "报警时间", en: "When it was reported" },
  place: { zh: "地点", en: "Place" },
  month: { zh: "月份", en: "Month" },
  fromMonth: { zh: "从哪个月", en: "From month" },
  toMonth: { zh: "到哪个月", en: "To month" },
  count: { zh: "起数", en: "Number" },
};

/** Several of them in a row, in both languages. */
export const namesOf = (fields: readonly ImportField[]): Bilingual => ({
  zh: fields.map((field) => fieldNames[field].zh).join("、"),
  en: fields.map((field) => fieldNames[field].en).join(", "),
});
