/** Words of calendars that are subscribed to. */
export const feedWords = {
  "notice.feed.title": { zh: "日历订阅", en: "Calendars" },
  "notice.feed.lead_mine": {
    zh: "手机或电脑的日历会显示您的任务。日历由手机厂商保存，所以里面只有哪天、做什么和一个链接，没有门牌、人名和困难情况。",
    en: "The calendar of your phone or desk shows your duties. It is kept by whoever made the phone, so it holds the day, what it is and a link; no door, no name, no hardship.",
  },
  "notice.feed.lead_place": {
    zh: "{{name}}的任务，谁拿到地址谁就能看。里面没有门牌和人名，也没有只给被指定的人看的任务。",
    en: "Duties of {{name}}. Whoever has the address can read them: no door, no name, and nothing that is for those appointed only.",
  },
  "notice.feed.none": { zh: "还没有订阅。", en: "None yet." },
  "notice.feed.reminds_none": { zh: "不提醒", en: "no reminder" },
  "notice.feed.reminds_quarter": { zh: "提前 15 分钟提醒", en: "reminds 15 minutes before" },
  "notice.feed.reminds_hour": { zh: "提前 1 小时提醒", en: "reminds 1 hour before" },
  "notice.feed.reminds_day": { zh: "提前 1 天提醒", en: "reminds 1 day before" },
  "notice.feed.never": { zh: "还没有来取过", en: "not fetched yet" },
  "notice.feed.fetched": { zh: "{{day}}来取过", en: "last fetched {{day}}" },
  "notice.feed.end": { zh: "收回", en: "Take back" },
  "notice.feed.new": { zh: "再订一个", en: "New calendar" },
  "notice.feed.label": { zh: "给哪里用（比如：我的手机）", en: "What it is for (for example: my phone)" },
  "notice.feed.alarm": { zh: "提前多久提醒", en: "Remind how long before" },
  "notice.feed.alarm_none": { zh: "不提醒", en: "None" },
  "notice.feed.alarm_quarter": { zh: "15 分钟", en: "15 minutes" },
  "notice.feed.alarm_hour": { zh: "1 小时", en: "1 hour" },
  "notice.feed.alarm_day": { zh: "1 天", en: "1 day" },
  "notice.feed.alarm_note": {
    zh: "没有钟点的任务，当天早上 8 点提醒；选 1 天的，前一天傍晚 6 点提醒。",
    en: "Duties without an hour remind at 8 in the morning; with one day, at 6 in the evening before.",
  },
  "notice.feed.make": { zh: "做一个订阅地址", en: "Make an address" },
  "notice.feed.once": {
    zh: "地址只显示这一次。谁拿到它，谁就能看到这个日历；丢了就收回，再做一个。",
    en: "The address is shown this once. Whoever has it can read the calendar; if it gets lost, take it back and make another.",
  },
  "notice.feed.address": { zh: "订阅地址", en: "Address" },
  "notice.feed.copy": { zh: "复制", en: "Copy" },
  "notice.feed.copied": { zh: "复制好了。", en: "Copied." },
  "notice.feed.not_copied": {
    zh: "这台设备不让复制，请长按地址自己复制。",
    en: "This device does not let pages copy. Mark the address by hand.",
  },
  "notice.feed.open": { zh: "在这台设备的日历里打开", en: "Open in this device's calendar" },
  "notice.feed.qr": { zh: "订阅地址的二维码", en: "QR code of the address" },
  "notice.feed.gone": {
    zh: "地址已经显示过一次，不再显示。收回这个，再做一个。",
    en: "The address was shown already. Take this one back and make another.",
  },
  "notice.feed.how": {
    zh: "日历程序隔几十分钟到几小时来取一次，改动不会马上到。急事看“今日”。",
    en: "Calendar programs fetch every half an hour to several hours, so changes arrive late. For what is urgent look at Today.",
  },
} as const;
