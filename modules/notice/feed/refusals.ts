export const feedRefusals = {
  "notice.feed_keepers": {
    status: 403,
    zh: "社区的日历由管这个社区的民警、干部和所长订阅。",
    en: "The calendar of a community is for the officer, cadre and chief who keep it.",
  },
  "notice.feed_no_duties": {
    status: 403,
    zh: "这个岗位没有任务，日历会是空的。",
    en: "This post has no duties; the calendar would be empty.",
  },
  "notice.feed_not_yours": {
    status: 403,
    zh: "这个日历由订阅的人收回，社区的也可以由民警和所长收回。",
    en: "Whoever made this calendar takes it back; one of a community also its officer or the chief.",
  },
  "notice.feed_enough": {
    status: 409,
    zh: "已经有 {{most}} 个日历了。先收回一个不用的。",
    en: "There are {{most}} calendars already. Take one back that is not used.",
  },
  "notice.feed_ended": {
    status: 409,
    zh: "这个日历已经收回了。",
    en: "This calendar was taken back already.",
  },
} as const;
