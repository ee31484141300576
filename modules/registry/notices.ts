/** What the module tells people. Of a resident neither name nor door: what is asked, and by when it is answered. */
import type { Kinds } from "../notice/contract.ts";

export const registryNotices = {
  "registry.request": {
    priority: "today",
    label: { zh: "有居民申请要我答复", en: "A resident's request for me to answer" },
    text: {
      zh: "有一项居民申请由您答复，最迟 {{due}}",
      en: "A resident's request is yours to answer, by {{due}} at the latest",
    },
  },
  "registry.request_due": {
    priority: "today",
    label: { zh: "居民申请快到期了", en: "A resident's request is nearly due" },
    text: {
      zh: "有一项居民申请等了 10 个工作日，最迟 {{due}} 答复",
      en: "A resident's request has waited ten working days; answer by {{due}}",
    },
    group: { zh: "有一项居民申请等了 10 个工作日", en: "A resident's request has waited ten working days" },
  },
  "registry.import_done": {
    priority: "today",
    label: { zh: "底册文件导完了", en: "A file of the register is through" },
    text: { zh: "您导入的底册文件导完了", en: "Your file of the register is through" },
  },
  "registry.import_failed": {
    priority: "today",
    label: { zh: "底册文件没导成", en: "A file of the register failed" },
    text: {
      zh: "您导入的底册文件没导成，打开看原因",
      en: "Your file of the register failed. Open it to see why",
    },
  },
} as const satisfies Kinds;
