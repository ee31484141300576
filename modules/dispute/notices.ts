/** What the module tells people. No name, no door, no matter: that there is something, and by when it is answered. */
import type { Kinds } from "../notice/contract.ts";

export const disputeNotices = {
  "dispute.handed": {
    priority: "today",
    label: { zh: "有纠纷移交给我们单位", en: "A dispute is handed to my organisation" },
    text: {
      zh: "有一起纠纷交给您单位，请在 {{answerBy}} 前答复",
      en: "A dispute is handed to your organisation. Answer by {{answerBy}}",
    },
  },
  "dispute.handed_taken": {
    priority: "digest",
    label: { zh: "我移交的纠纷对方接了", en: "A dispute I handed over was taken" },
    text: { zh: "您移交的一起纠纷，对方接了", en: "A dispute you handed over was taken" },
  },
  "dispute.handed_back": {
    priority: "today",
    label: { zh: "我移交的纠纷退回来了", en: "A dispute I handed over came back" },
    text: {
      zh: "您移交的一起纠纷退回来了，打开看原因",
      en: "A dispute you handed over came back. Open it to see why",
    },
  },
} as const satisfies Kinds;
