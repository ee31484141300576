export const roundRefusals = {
  "registry.round_ended": {
    status: 409,
    zh: "这一轮已经结束。要接着上门，就再开一轮。",
    en: "This round has ended. Open another to go on.",
  },
  "registry.round_open": {
    status: 409,
    zh: "这栋楼已经有一轮在走。接着走那一轮就行，别人走过的门都在。",
    en: "A round of this building is under way. Go on with that one; what others did is in it.",
  },
  "registry.round_no_doors": {
    status: 409,
    zh: "这里没有要走的门牌。",
    en: "There is no door to go to here.",
  },
  "registry.round_refused": {
    status: 409,
    zh: "这一户这次不愿意谈。这一轮不再上门问。",
    en: "They do not want to talk this time. This round does not ask again.",
  },
  "registry.round_untold": {
    status: 409,
    zh: "先把告知书交给这一户，再核对。",
    en: "Hand them the notice first, then confirm.",
  },
  "registry.visit_passed": {
    status: 409,
    zh: "这扇门后来又记过，前面那次不能再撤。",
    en: "Something was noted at this door since, so the earlier one stays.",
  },
  "registry.visit_not_own": {
    status: 403,
    zh: "这是同事记的，由他自己撤。",
    en: "A colleague noted this; it is theirs to take back.",
  },
} as const;
