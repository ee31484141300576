/** Words of what residents do at their own record, and of what is done about it. */
export const residentWords = {
  "journal.purpose.own_page": { zh: "本人查看自己的资料", en: "the resident's own page" },
  "journal.verb.hold_back": { zh: "暂缓告知", en: "held back" },
  "journal.kind.resident_card": { zh: "居民卡", en: "resident's card" },
  "journal.kind.look_exception": { zh: "暂缓告知", en: "look told later" },
  "journal.resident": { zh: "居民本人", en: "The resident" },
  "journal.field.self": { zh: "交给本人", en: "given to the person" },
  "journal.field.guardian": { zh: "交给监护人", en: "given to a guardian" },
  "journal.field.secrecy": { zh: "依法保密", en: "kept secret by law" },
  "journal.field.obstruction": {
    zh: "告知会妨碍履行法定职责",
    en: "telling would stand in the way of the task",
  },
  "journal.act.make.resident_card": {
    zh: "给一位居民开了一次性码",
    en: "made a one-time code for a resident",
  },
  "journal.act.end.resident_card": { zh: "收回了一位居民的卡", en: "took a resident's card back" },
  "journal.act.sign_in.resident_card": {
    zh: "用卡打开了自己的资料",
    en: "opened their own record with a card",
  },
  "journal.act.hold_back.look_exception": {
    zh: "决定对一个人的查看暂缓告知居民",
    en: "decided that a resident is told later of somebody's looks",
  },
  "journal.act.end.look_exception": { zh: "结束了一次暂缓告知", en: "ended holding looks back" },
  "journal.verb.ask": { zh: "申请", en: "asked" },
  "journal.verb.answer": { zh: "答复", en: "answered" },
  "journal.kind.resident_request": { zh: "居民申请", en: "resident's request" },
  "journal.act.ask.resident_request": {
    zh: "就自己的资料提了申请",
    en: "asked something about their own record",
  },
  "journal.act.answer.resident_request": { zh: "答复了一件居民申请", en: "answered a resident's request" },
  "journal.act.assign.resident_request": {
    zh: "改派了一件居民申请",
    en: "handed a resident's request to another",
  },
  "journal.field.request": { zh: "申请", en: "request" },
  "journal.field.correct": { zh: "更正", en: "correction" },
  "journal.field.object": { zh: "反对", en: "objection" },
  "journal.field.export": { zh: "复制带走", en: "a copy" },
  "journal.field.granted": { zh: "同意", en: "granted" },
  "journal.field.partly": { zh: "同意一部分", en: "granted in part" },
} as const;
