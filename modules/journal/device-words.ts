/** What the journal says of phones, of what came from them, and of tokens. */
export const deviceWords = {
  "journal.act.add.device": { zh: "登记了一台手机", en: "registered a phone" },
  "journal.act.cut_off.device": { zh: "挂失了一台手机", en: "reported a phone lost" },
  "journal.act.keep.left_write": {
    zh: "手机上记的一条没收下，留给所长处理",
    en: "a record from a phone was not taken and kept for the chief",
  },
  "journal.act.decide.left_write": {
    zh: "处理了一条没收下的记录",
    en: "decided a record that had not been taken",
  },
  "journal.act.look.left_write_one": {
    zh: "打开了 {{count}} 条没收下的记录",
    en: "opened {{count}} record that was not taken",
  },
  "journal.act.look.left_write_other": {
    zh: "打开了 {{count}} 条没收下的记录",
    en: "opened {{count}} records that were not taken",
  },
  "journal.kind.device": { zh: "手机", en: "phone" },
  "journal.kind.left_write": { zh: "没收下的记录", en: "record that was not taken" },
  "journal.field.devices": { zh: "手机", en: "phones" },
  "journal.field.file": { zh: "附件", en: "file" },
  "journal.field.content": { zh: "内容", en: "content" },
  "journal.field.taken_over": { zh: "另行补记", en: "taken over by hand" },
  "journal.field.dropped": { zh: "不采用", en: "dropped" },
  "journal.kind.token": { zh: "接口令牌", en: "access token" },
  "journal.act.make.token": { zh: "发了一个接口令牌", en: "made an access token" },
  "journal.act.end.token": { zh: "停了一个接口令牌", en: "ended an access token" },
} as const;
