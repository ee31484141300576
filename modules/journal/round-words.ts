/** Going from door to door, as the journal says it. */
export const roundWords = {
  "journal.verb.visit": { zh: "上门", en: "was at the door of" },
  "journal.verb.confirm": { zh: "核对", en: "confirmed" },
  "journal.kind.door_round": { zh: "上门核对", en: "round from door to door" },
  "journal.act.confirm.resident_one": {
    zh: "上门核对了 {{count}} 位居民的登记",
    en: "confirmed at the door what is recorded of {{count}} resident",
  },
  "journal.act.confirm.resident_other": {
    zh: "上门核对了 {{count}} 位居民的登记",
    en: "confirmed at the door what is recorded of {{count}} residents",
  },
  "journal.act.add.door_round": { zh: "开了一轮上门核对", en: "opened a round from door to door" },
  "journal.act.visit.door_round": { zh: "上门到了一户", en: "was at a door" },
  "journal.act.undo.door_round": { zh: "撤回了上门记下的一次", en: "took back what was noted at a door" },
  "journal.act.end.door_round": { zh: "结束了一轮上门核对", en: "ended a round from door to door" },
  "journal.act.remove.door_round": {
    zh: "删除了过期的上门记录",
    en: "deleted rounds from door to door that were past their time",
  },
  "journal.field.visit": { zh: "上门情况", en: "what a visit came to" },
  "journal.field.same": { zh: "没变", en: "as registered" },
  "journal.field.changed": { zh: "有变", en: "changed" },
  "journal.field.nobody": { zh: "没人在家", en: "nobody at home" },
  "journal.field.no_dwelling": { zh: "不是住家", en: "not a dwelling" },
} as const;
