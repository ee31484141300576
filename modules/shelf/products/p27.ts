import { days, minutes, stationDefault, unrated, type Draft } from "./draft.ts";

export const p27: Draft = {
  code: "P27",
  name: { zh: "消防隐患随手清", en: "Fire hazard sweep" },
  line: {
    zh: "每月走一遍楼道，能清的当场清。",
    en: "Walk the stairs every month; what can be cleared is cleared at once.",
  },
  about: {
    zh: "物业和社区每月走一遍楼道、车棚、配电间，看三样：路堵没堵、车进没进楼、线拉没拉出窗。能当场清的当场清，清不了的写明谁改、几天改完，两周后再看一次。不进户，屋里的事请住户自己看单子。",
    en: "Once a month property firm and community walk stairs, sheds and meter rooms and look at three things: ways blocked, vehicles indoors, cables out of windows. What can be cleared is cleared; the rest gets a name and a number of days and is looked at again two weeks later. Nobody goes into a home; residents get a list for that.",
  },
  problems: ["fire", "fire.stairwell", "fire.charging"],
  kinds: ["community", "village", "enterprise", "hospital", "school"],
  partners: [
    { role: "cadre", required: true, does: { zh: "一起走，通知住户", en: "Walks along, tells residents" } },
    {
      role: "property_manager",
      required: true,
      does: { zh: "清理，整改，复查", en: "Clears, mends, looks again" },
    },
    {
      role: "department_officer",
      required: false,
      does: { zh: "消防指导，难事执法", en: "Fire service advises, enforces" },
    },
    { role: "volunteer", required: false, does: { zh: "同行，搬一把手", en: "Walk along, lend a hand" } },
  ],
  parameters: [
    {
      key: "sweepDay",
      label: { zh: "每月哪天走", en: "Day of the sweep" },
      type: "choice",
      options: [
        { value: "1TU", label: { zh: "第一个周二", en: "First Tuesday" } },
        { value: "1SA", label: { zh: "第一个周六", en: "First Saturday" } },
      ],
      default: "1TU",
    },
    { key: "minutes", label: { zh: "走一遍用时", en: "Time for the sweep" }, ...minutes(30, 240, 90, 15) },
    {
      key: "fixDays",
      label: { zh: "几天改完", en: "Days to put right" },
      help: stationDefault,
      ...days(1, 30, 7),
    },
    {
      key: "items",
      label: { zh: "看哪几样", en: "What to look at" },
      type: "text",
      max: 300,
      default: "楼道杂物、安全出口、电动车进楼、飞线充电、灭火器",
    },
  ],
  stages: [
    {
      key: "sweep",
      kind: "check",
      title: { zh: "走一遍楼道", en: "Walk the stairs" },
      subject: "community",
      who: { way: "together", roles: ["cadre", "property_manager"] },
      minutes: "$minutes",
      cadence: { kind: "rule", freq: "monthly", byday: "$sweepDay", graceDays: 5 },
    },
    {
      key: "second_look",
      kind: "check",
      title: { zh: "复查改了没有", en: "Look again" },
      subject: "community",
      who: { way: "together", roles: ["cadre", "property_manager"] },
      minutes: 45,
      cadence: { kind: "rule", freq: "monthly", byday: ["3TU"], graceDays: 5 },
    },
  ],
  evidence: [
    {
      kind: "checklist",
      label: { zh: "逐项：清了、要改、没有", en: "Item by item: cleared, to mend, none" },
      required: true,
      why: { zh: "上次没改的自动带出来。", en: "What was open last time is already on it." },
    },
    {
      kind: "note",
      label: { zh: "谁改，几天改完", en: "Who mends it, in how many days" },
      required: false,
      why: { zh: "清不了的才写，到日子有人看。", en: "Only for what stays; somebody looks on the day." },
    },
    {
      kind: "sign_off",
      label: { zh: "复查的人", en: "Who looked again" },
      required: true,
      why: { zh: "改的人和看的人不是同一个。", en: "The one who mends is not the one who checks." },
    },
  ],
  burdenNote: {
    zh: "每月走一遍 90 分钟，复查 45 分钟。每周社区 0.5 小时、物业 0.5 小时；清理和施工的时间不在内。一个岗位按一人算。分钟数是估计。",
    en: "A sweep of 90 minutes and a second look of 45 each month. A week: community 0.5 h, property firm 0.5 h; clearing and building work are not included. Each role counts as one person. The minutes are estimates.",
  },
  securityException: null,
  lawfulBasis: {
    zh: "只看公共部位，进户须住户同意。物业、社区和志愿者没有处罚权，要处罚的交消防或公安。消防法规的条文这里没有核过，不引用，请核对当地规定后填上。几天改完是本站默认，不是法定期限。",
    en: "Common parts only; a home needs the resident's consent. Property firm, community and volunteers cannot punish; that is for the fire service or police. The articles of fire law have not been checked here and are not cited; please verify local rules and fill them in. The days to put right are a station default, not law.",
  },
  stopRule: {
    zh: "连续 6 个月没有要改的，改为两个月一次。连续两次一半以上到期没改，停走，先解决谁来改。",
    en: "Six months with nothing to mend: every second month. Over half late twice running: stop walking and first settle who mends.",
  },
  outcome: {
    indicator: { zh: "到期改完的隐患数", en: "Hazards put right in time" },
    denominator: {
      zh: "当月要改的隐患数；火警数另列",
      en: "Hazards to be put right that month; fires listed apart",
    },
    baselineMonths: 3,
    measureMonths: 12,
    wouldCount: {
      zh: "10 处里按期改完 8 处以上，同一处再堵的变少。",
      en: "Eight in ten in time, and fewer places blocked again.",
    },
    failure: {
      zh: "一半以上到期没改，或每月总是同几处。",
      en: "Over half late, or the same few places every month.",
    },
  },
  card: unrated({
    mechanism: {
      zh: "路通了跑得出去，车和线离开楼道少起火。",
      en: "A clear way lets people out; vehicles and cables outside start fewer fires.",
    },
    moderators: {
      zh: "有地方停车、有插座充电，才清得住。",
      en: "It lasts only where there is room to park and sockets to charge.",
    },
    implementation: {
      zh: "先给东西找地方，再请人搬。",
      en: "Find a place for things before asking people to move them.",
    },
    cost: {
      zh: "人工按价签；清运、装插座另算，金额未估。",
      en: "Hours as on the tag; carting and sockets extra, not priced.",
    },
  }),
  speaksFor: [
    {
      when: { problem: "fire.stairwell" },
      text: { zh: "楼道堵，走一遍就看得见。", en: "Blocked stairs are seen on one walk." },
    },
    {
      when: { problem: "fire.charging" },
      text: { zh: "有电动车进楼、飞线。", en: "E-bikes indoors and cables from windows." },
    },
    {
      when: { problem: "fire" },
      text: { zh: "消防隐患是这里的问题。", en: "Fire hazards are a problem here." },
    },
    {
      when: { trait: "property_firm" },
      text: { zh: "有物业公司，清得动。", en: "A property firm can clear things." },
    },
  ],
  speaksAgainst: [
    {
      when: { missingPartner: "property_manager" },
      text: { zh: "没有物业一方，看到了没人改。", en: "Without a property firm what is seen is not mended." },
    },
  ],
  pack: { shape: "bottle", paper: "white", glyph: "extinguisher" },
};
