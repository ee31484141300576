/** Acts on notices: what a person chose, the ways out of the house, what could not be sent. */
export const noticeWords = {
  "journal.act.change.notice_preference": {
    zh: "改了通知自己的方式",
    en: "changed how they are told",
  },
  "journal.act.add.notice_address": { zh: "添了一个收通知的地址", en: "added an address for notices" },
  "journal.act.verify.notice_address": { zh: "核对了收通知的地址", en: "verified an address for notices" },
  "journal.act.end.notice_address": { zh: "去掉了收通知的地址", en: "took an address for notices away" },
  "journal.act.change.notice_channel": { zh: "设置了通知渠道", en: "set up a way of sending notices" },
  "journal.act.test.notice_channel": { zh: "试了通知渠道", en: "tested a way of sending notices" },
  "journal.act.retry.notice_message": {
    zh: "重发了没发出去的通知",
    en: "sent a notice again that had not gone out",
  },
  "journal.act.discard.notice_message": {
    zh: "放弃了没发出去的通知",
    en: "gave up a notice that had not gone out",
  },
  "journal.act.change.escalation": {
    zh: "改了逾期提醒的规矩",
    en: "changed who is told of overdue duties",
  },
} as const;
