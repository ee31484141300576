/** What the module tells people. */
import type { Kinds } from "../notice/contract.ts";

export const incidentNotices = {
  "incident.import_done": {
    priority: "today",
    label: { zh: "警情文件导完了", en: "A file of incidents is through" },
    text: { zh: "您导入的警情文件导完了", en: "Your file of incidents is through" },
  },
  "incident.import_failed": {
    priority: "today",
    label: { zh: "警情文件没导成", en: "A file of incidents failed" },
    text: {
      zh: "您导入的警情文件没导成，打开看原因",
      en: "Your file of incidents failed. Open it to see why",
    },
  },
} as const satisfies Kinds;
