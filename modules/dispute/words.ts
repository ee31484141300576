import { itemWords } from "./document/items.ts";
import { lackWords } from "./document/lacks.ts";
import { mediationWords } from "./mediation/mediation-words.ts";
import { papersWords } from "./papers/papers-words.ts";
import { agreementWords } from "./agreement/words.ts";
import { registerWords } from "./register-words.ts";

/** Where a case stands, in each machine. The words of a rule stand beside the rule. */
export const words = {
  ...registerWords,
  ...agreementWords,
  ...mediationWords,
  ...itemWords,
  ...lackWords,
  ...papersWords,
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

  "dispute.police.accepted": { zh: "已受案", en: "Taken as a case" },
  "dispute.police.mediating": { zh: "治安调解中", en: "Being mediated by the police" },
  "dispute.police.agreed": { zh: "达成协议，待履行", en: "Agreed, to be performed" },
  "dispute.police.performed": { zh: "已履行，不再处罚", en: "Performed, no punishment" },
  "dispute.police.failed": { zh: "没有谈成，依法处理", en: "No agreement, dealt with by law" },
  "dispute.police.broken": { zh: "没有履行，依法处理", en: "Not performed, dealt with by law" },
  "dispute.police.not_a_violation": { zh: "不构成违反治安管理", en: "No violation" },
  "dispute.police.closed": { zh: "已结", en: "Closed" },

  "dispute.administrative.received": { zh: "收到", en: "Received" },
  "dispute.administrative.transferred": { zh: "已转交", en: "Passed on" },
  "dispute.administrative.declined": { zh: "不受理", en: "Not accepted" },
  "dispute.administrative.accepted": { zh: "已受理", en: "Accepted" },
  "dispute.administrative.mediating": { zh: "行政调解中", en: "Being mediated by the department" },
  "dispute.administrative.agreed": { zh: "谈拢了，还没生效", en: "Agreed, not yet in effect" },
  "dispute.administrative.effective": { zh: "协议生效", en: "In effect" },
  "dispute.administrative.performed": { zh: "已履行", en: "Performed" },
  "dispute.administrative.broken": { zh: "没有履行", en: "Not performed" },
  "dispute.administrative.refused": { zh: "一方不愿调解", en: "Declined by one side" },
  "dispute.administrative.failed": { zh: "没有谈成", en: "No agreement" },
  "dispute.administrative.closed": { zh: "已结", en: "Closed" },

  "dispute.own.told": { zh: "双方在谈", en: "The sides are talking" },
  "dispute.own.settled": { zh: "说已和解", en: "Said to be settled" },
  "dispute.own.performed": { zh: "已履行", en: "Performed" },
  "dispute.own.broken": { zh: "没有履行", en: "Not performed" },
  "dispute.own.given_up": { zh: "不谈了", en: "Given up" },
  "dispute.own.closed": { zh: "已结", en: "Closed" },
} as const;
