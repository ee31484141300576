import { itemWords } from "./document/items.ts";
import { lackWords } from "./document/lacks.ts";
import { registerWords } from "./register-words.ts";

/** Where a case stands, in each machine. The words of a rule stand beside the rule. */
export const words = {
  ...registerWords,
  ...itemWords,
  ...lackWords,
  "dispute.people.registered": { zh: "已登记", en: "Registered" },
  "dispute.people.accepted": { zh: "已受理", en: "Accepted" },
  "dispute.people.mediating": { zh: "调解中", en: "Being mediated" },
  "dispute.people.agreed": { zh: "谈拢了，还没生效", en: "Agreed, not yet in effect" },
  "dispute.people.effective": { zh: "协议生效", en: "In effect" },
  "dispute.people.performed": { zh: "已履行", en: "Performed" },
  "dispute.people.invalid": { zh: "法院确认无效", en: "Found invalid by the court" },
  "dispute.people.broken": { zh: "没有履行", en: "Not performed" },
  "dispute.people.refused": { zh: "一方拒绝调解", en: "Declined by one side" },
  "dispute.people.failed": { zh: "没有谈成", en: "No agreement" },
  "dispute.people.ended": { zh: "终止", en: "Ended" },
  "dispute.people.closed": { zh: "已归档", en: "Filed" },
} as const;
