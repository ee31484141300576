/** What acts are called that reach beyond the house, or are done in another's name. */
export const outsideWords = {
  "journal.act.make.calendar_feed": { zh: "订阅了一个日历", en: "made a calendar feed" },
  "journal.act.end.calendar_feed": { zh: "收回了一个日历", en: "took a calendar feed back" },
} as const;
