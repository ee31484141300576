/** Words of the pieces that show counts: verdict chip, interval bar, monthly chart. They come with the later pages. */
export const countsWords = {
  "page.community.incidents": { zh: "警情", en: "Incidents" },
  "page.community.incidents_line": {
    zh: "每个问题每月几起，和一条条记录。",
    en: "How many a month of each problem, and the records.",
  },
  "page.community.to_incidents": { zh: "看警情", en: "See the incidents" },

  "page.verdict.in_progress": { zh: "进行中", en: "In progress" },
  "page.verdict.too_few": { zh: "数据太少", en: "Too few cases" },
  "page.verdict.clear_fall": { zh: "下降明显", en: "Clear fall" },
  "page.verdict.clear_rise": { zh: "上升明显", en: "Clear rise" },
  "page.verdict.cannot_tell": { zh: "不能断定", en: "Cannot tell" },

  "page.interval.less": { zh: "更少", en: "Fewer" },
  "page.interval.more": { zh: "更多", en: "More" },
  "page.interval.range": {
    zh: "可能是原来的 {{lower}} 到 {{upper}} 倍",
    en: "likely between {{lower}} and {{upper}} times as many as before",
  },
  "page.interval.no_end": {
    zh: "至少是原来的 {{lower}} 倍，多到几倍说不准",
    en: "at least {{lower}} times as many as before, with no upper end",
  },
  "page.interval.about": {
    zh: "估计是原来的 {{estimate}} 倍，{{range}}",
    en: "an estimated {{estimate}} times as many, {{range}}",
  },

  "page.months.square": { zh: "一格是一起", en: "one square is one case" },
  "page.months.as_table": { zh: "看成表格", en: "Show as a table" },
  "page.months.as_chart": { zh: "看成图", en: "Show as a chart" },
  "page.months.month": { zh: "月份", en: "Month" },
  "page.months.when": { zh: "阶段", en: "Period" },
  "page.months.count": { zh: "起数", en: "Cases" },
  "page.months.cases": { zh: "{{n}} 起", en: "{{n}}" },
  "page.months.unknown": { zh: "不知道", en: "not known" },
  "page.months.before": { zh: "开始前", en: "Before" },
  "page.months.between": { zh: "两段之间", en: "Between" },
  "page.months.after": { zh: "开始后", en: "After" },
  "page.months.sum": { zh: "{{name}} {{n}} 起", en: "{{name}}: {{n}}" },
  "page.months.starts": { zh: "方案开始", en: "Programme starts" },
  "page.months.not_known_one": {
    zh: "画斜纹的 {{count}} 个月没有完整数据：是不知道，不是零起。",
    en: "The hatched month is not fully known: unknown, which is not zero.",
  },
  "page.months.not_known_other": {
    zh: "画斜纹的 {{count}} 个月没有完整数据：是不知道，不是零起。",
    en: "The {{count}} hatched months are not fully known: unknown, which is not zero.",
  },
  "page.months.usual": {
    zh: "灰底是按之前的水平推算的平常范围：单月 0 到 {{count}} 起都算平常。所以单看哪个月都说明不了什么，要看整段的合计。",
    en: "The grey band is what is usual at the level before: 0 to {{count}} in a single month. So no month says anything by itself; look at the sum of the whole period.",
  },
} as const;
