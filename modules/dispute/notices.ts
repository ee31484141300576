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
  "dispute.appointed": {
    priority: "today",
    label: { zh: "请我参加一起纠纷的调解", en: "I am asked into a dispute" },
    text: {
      zh: "请您参加一起纠纷的调解，打开看是哪一起",
      en: "You are asked into the mediation of a dispute. Open it to see which",
    },
  },
  "dispute.session_planned": {
    priority: "today",
    label: { zh: "我参加的调解定了时间", en: "A session I take part in has its time" },
    text: {
      zh: "您参加的调解定在 {{on}}，时间地点打开看",
      en: "A mediation session of yours is set for {{on}}. Open it for time and place",
    },
  },
  "dispute.broken": {
    priority: "today",
    label: { zh: "调解协议没有履行", en: "An agreement was not performed" },
    text: {
      zh: "有一起纠纷的协议没有履行，请打开看下一步",
      en: "An agreement of a dispute was not performed. Open it for the next step",
    },
  },
  "dispute.court_soon": {
    priority: "today",
    label: { zh: "司法确认快到最后一天", en: "The last day for judicial confirmation is near" },
    text: {
      zh: "有一份调解协议，申请司法确认的最后一天是 {{until}}",
      en: "The last day to have an agreement confirmed by the court is {{until}}",
    },
  },
  "dispute.follow_up_due": {
    priority: "today",
    label: { zh: "有纠纷该回访了", en: "A dispute is to be looked back at" },
    text: { zh: "有一起纠纷该回访了，{{due}} 前", en: "A dispute is to be looked back at, by {{due}}" },
  },
} as const satisfies Kinds;
