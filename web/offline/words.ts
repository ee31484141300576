/** Words of the outbox (待发). */
export const words = {
  "web.outbox.title_one": { zh: "待发 {{count}} 条", en: "{{count}} record to send" },
  "web.outbox.title_other": { zh: "待发 {{count}} 条", en: "{{count}} records to send" },
  "web.outbox.line": {
    zh: "都封好存在这台手机上，有信号就送，每条只算一次",
    en: "Sealed on this device, sent when there is a signal, each counts once",
  },
  "web.outbox.tried": { zh: "上次试送 {{at}}", en: "last tried {{at}}" },
  "web.outbox.empty": { zh: "都送到了", en: "Everything has arrived" },
  "web.outbox.empty_line": {
    zh: "没有信号时记的，先存在这里。",
    en: "What is recorded without a signal is kept here first.",
  },
  "web.outbox.waiting_one": { zh: "等着送的 {{count}} 条", en: "{{count}} waiting" },
  "web.outbox.waiting_other": { zh: "等着送的 {{count}} 条", en: "{{count}} waiting" },
  "web.outbox.send": { zh: "现在送", en: "Send now" },
  "web.outbox.made": { zh: "记于 {{at}}", en: "recorded {{at}}" },
  "web.outbox.other": { zh: "一项改动", en: "A change" },
  "web.outbox.hidden": {
    zh: "一条封好的记录（内容已经看不了，仍会送出）",
    en: "A sealed record (it can no longer be read here and will still be sent)",
  },
  "web.outbox.refused": { zh: "没被收下：", en: "Not accepted: " },
  "web.outbox.unreadable": { zh: "原因看不了了。", en: "The reason can no longer be read here." },
  "web.outbox.again": { zh: "再送一次", en: "Send again" },
  "web.outbox.to_chief": { zh: "交给所长定", en: "Leave it to the chief" },
  "web.outbox.to_chief_line": {
    zh: "交给所长的，原样存着，由所长收下或退掉，都有记录。",
    en: "What is left to the chief is kept as it is; the chief takes it over or drops it, on record.",
  },
  "web.outbox.let_go": { zh: "不要了", en: "Discard" },
  "web.outbox.let_go_sure": { zh: "真的不要了，别处没有存", en: "Discard it: there is no other copy" },
  "web.outbox.conflict": {
    zh: "您记的时候没有信号，这期间有人改了同一件事。两份都在这里，您来定。",
    en: "While you had no signal somebody changed the same thing. Both are here; you decide.",
  },
  "web.outbox.mine": { zh: "我记的", en: "Mine" },
  "web.outbox.theirs": { zh: "现在的记录", en: "As it is now" },
  "web.outbox.nothing": { zh: "没有", en: "none" },
  "web.outbox.keep_both": { zh: "两份都留", en: "Keep both" },
  "web.outbox.keep_mine": { zh: "照我的记", en: "Keep mine" },
  "web.outbox.take_theirs": { zh: "照现在的，我的不要了", en: "Take theirs, drop mine" },
  "web.outbox.both_line": {
    zh: "两份都留：现在的记录不动，我记的作为备注加上，不重复算。",
    en: "Keep both: the record stays as it is and mine is added as a note, so nothing counts twice.",
  },
  "web.outbox.leaving_one": {
    zh: "还有 {{count}} 条没送出。封好留在这台手机上，您下次登录就送。",
    en: "{{count}} record has not been sent. It stays sealed on this device and is sent after your next sign-in.",
  },
  "web.outbox.leaving_other": {
    zh: "还有 {{count}} 条没送出。封好留在这台手机上，您下次登录就送。",
    en: "{{count}} records have not been sent. They stay sealed on this device and are sent after your next sign-in.",
  },
  "web.outbox.leave": { zh: "退出，留着以后送", en: "Sign out and send them later" },
  "web.outbox.stay": { zh: "先不退出", en: "Stay signed in" },
};
