/** What the module tells people. */
import type { Kinds } from "../notice/contract.ts";

export const programmeNotices = {
  "programme.submitted": {
    priority: "today",
    label: { zh: "有方案等我审批", en: "A programme waits for my approval" },
    text: { zh: "方案 {{code}} 送来了，请您审批", en: "Programme {{code}} was submitted for your approval" },
    group: { zh: "有一个方案送来审批", en: "A programme was submitted for approval" },
  },
  "programme.approved": {
    priority: "today",
    label: { zh: "我的方案批下来了", en: "My programme was approved" },
    text: { zh: "方案 {{code}} 批下来了", en: "Programme {{code}} was approved" },
  },
  "programme.returned": {
    priority: "today",
    label: { zh: "我的方案退回来了", en: "My programme was returned" },
    text: {
      zh: "方案 {{code}} 退回来了，理由写在方案里",
      en: "Programme {{code}} was returned; the reason stands in it",
    },
  },
} as const satisfies Kinds;
