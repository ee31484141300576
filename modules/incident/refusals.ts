import { fileRefusals } from "./refusals/files.ts";
import { recordRefusals } from "./refusals/records.ts";
import { rowRefusals } from "./refusals/rows.ts";

export const refusals = {
  "incident.may_not_read": {
    status: 403,
    zh: "警情记录由本社区民警和所长查看。起数在社区页上。",
    en: "Records of incidents are read by the community's officers and the chief. Their number stands on the community's page.",
  },
  "incident.may_not_count": {
    status: 403,
    zh: "警情起数由本社区民警、社区干部和所长查看。",
    en: "The number of incidents is seen by the community's officers, its cadres and the chief.",
  },
  "incident.too_many_months": {
    status: 400,
    zh: "一次最多看 {{max}} 个月，开始的月份不能晚于结束的月份。",
    en: "At most {{max}} months at a time, and the first not after the last.",
  },
  "incident.problem_unknown": {
    status: 400,
    zh: "没有这个问题类别。请从列表里选。",
    en: "There is no such problem. Choose one of the list.",
  },
  ...fileRefusals,
  ...recordRefusals,
  ...rowRefusals,
} as const;
