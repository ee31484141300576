import { minutes, months, unrated, type Draft } from "./draft.ts";

export const p05: Draft = {
  code: "P05",
  name: { zh: "最小应急单元 1-3-5", en: "Minimum emergency unit (1-3-5)" },
  line: {
    zh: "两个人、一套器材，每季练一次，掐表。",
    en: "Two people, one set of gear, a timed drill every quarter.",
  },
  about: {
    zh: "一个单元至少两人，其中一名是单位的保卫负责人。本单位先自救，邻近单位来帮，派出所再到，目标各是 1、3、5 分钟。能不能做到，只看演练和真事的时刻，不看方案上写的。1-3-5 在各地有几种说法，这里用的是自救、互救、增援这一种。",
    en: "A unit is at least two people, one of them the site's head of security. The site helps itself, the neighbours come, then the police: aims of 1, 3 and 5 minutes. Whether that holds is read from drills and real events only, never from the plan. 1-3-5 means different things in different places; here it is self-help, neighbours' help, reinforcement.",
  },
  problems: ["violence", "help", "crowd"],
  kinds: ["school", "hospital", "enterprise", "community"],
  partners: [
    {
      role: "guard",
      required: true,
      atLeast: 2,
      does: { zh: "组成单元，保管器材", en: "Form the unit, keep the gear" },
    },
    {
      role: "officer",
      required: true,
      does: { zh: "组织演练，派警接续", en: "Runs the drill, brings the police in" },
    },
    {
      role: "enterprise",
      required: false,
      does: { zh: "邻近单位，互相支援", en: "Neighbouring site, helps out" },
    },
  ],
  parameters: [
    { key: "everyMonths", label: { zh: "几个月练一次", en: "Months between drills" }, ...months(1, 6, 3) },
    { key: "minutes", label: { zh: "每次演练用时", en: "Time for a drill" }, ...minutes(30, 120, 60, 15) },
    { key: "selfGoal", label: { zh: "自救目标", en: "Aim: self-help" }, ...minutes(1, 5, 1) },
    { key: "mutualGoal", label: { zh: "互救目标", en: "Aim: neighbours' help" }, ...minutes(2, 10, 3) },
    { key: "policeGoal", label: { zh: "警力到场目标", en: "Aim: police on the spot" }, ...minutes(3, 20, 5) },
    { key: "gear", label: { zh: "器材清单", en: "List of gear" }, type: "text", max: 400, default: "" },
    {
      key: "neighbour",
      label: { zh: "邻近互助单位", en: "Neighbouring site" },
      type: "text",
      max: 120,
      default: "",
    },
  ],
  stages: [
    {
      key: "drill",
      kind: "drill",
      title: { zh: "应急演练", en: "Emergency drill" },
      subject: "community",
      who: { way: "together", roles: ["officer", "guard"] },
      minutes: "$minutes",
      cadence: { kind: "rule", freq: "monthly", interval: "$everyMonths", byday: ["2WE"], graceDays: 14 },
    },
    {
      key: "gear_check",
      kind: "check",
      title: { zh: "点一遍器材", en: "Check the gear" },
      subject: "community",
      who: { way: "together", roles: ["guard"] },
      minutes: 20,
      cadence: { kind: "rule", freq: "monthly", byday: ["1MO"], graceDays: 7 },
    },
  ],
  evidence: [
    {
      kind: "times",
      label: { zh: "自救、互救、警力到场三个时刻", en: "Three times: self-help, neighbours, police" },
      required: true,
      why: { zh: "目标是用时刻定的，只有掐表才知道。", en: "The aims are times; only a clock can tell." },
    },
    {
      kind: "checklist",
      label: { zh: "器材点检", en: "Gear checked" },
      required: true,
      why: {
        zh: "坏了、少了当场补，用时才拿得到。",
        en: "What is broken or gone is replaced before it is needed.",
      },
    },
    {
      kind: "note",
      label: { zh: "哪一步卡住了", en: "Where it got stuck" },
      required: false,
      why: { zh: "下次演练先练这一步。", en: "The next drill begins there." },
    },
  ],
  burdenNote: {
    zh: "一年 4 次演练，每次 60 分钟；每月点器材 20 分钟。每周民警 0.1 小时、保安 0.2 小时。一个岗位按一人算，第二名保安另加。分钟数是估计。",
    en: "Four drills a year of 60 minutes; 20 minutes a month for the gear. A week: officer 0.1 h, guards 0.2 h. Each role counts as one person; the second guard comes on top. The minutes are estimates.",
  },
  securityException: null,
  lawfulBasis: {
    zh: "没有查到必须这样编组的法规条文，按单位和派出所商定的预案执行，请核对当地规定。保安员不得限制人身自由、搜身（保安服务管理条例第29、30条，请核对现行规定）。演练三个时刻只记单元，不记个人。",
    en: "No rule requiring this form of unit was found; it follows the plan agreed between site and station, please verify local rules. Guards must not detain or search (Security Service Regulations, arts. 29 and 30; please verify what is in force). The three times are kept for the unit, not for a person.",
  },
  stopRule: {
    zh: "连续两次演练没有做成，先停，重排人和器材。单位自己有了更完整的预案，并入那一套。",
    en: "Two drills in a row that did not take place: stop and re-plan people and gear. If the site has a fuller plan of its own, join that one.",
  },
  outcome: {
    indicator: {
      zh: "演练里三个时刻的中位数和最慢的一次",
      en: "Median and slowest of the three times in drills",
    },
    denominator: { zh: "做成的演练次数，真事另列", en: "Drills carried out; real events listed apart" },
    baselineMonths: 6,
    measureMonths: 12,
    wouldCount: {
      zh: "最慢的一次也在目标以内，演练不少于 4 次。",
      en: "Even the slowest is within the aim, over at least four drills.",
    },
    failure: {
      zh: "最慢的一次超出目标一倍以上，或一年不到 3 次演练。",
      en: "The slowest takes more than twice the aim, or fewer than three drills in a year.",
    },
  },
  card: unrated({
    mechanism: {
      zh: "人先到、器材在手边、报警的话练过。",
      en: "People are near, gear at hand, the call rehearsed.",
    },
    moderators: {
      zh: "保安换人快的单位，练过的人留不住。",
      en: "Where guards change often, the trained ones are gone.",
    },
    implementation: {
      zh: "不打招呼的时段也练一次，事先告知单位负责人。",
      en: "Hold one at an unusual hour, the site's head told beforehand.",
    },
    cost: {
      zh: "人工按价签；器材由单位自备，金额未估。",
      en: "Hours as on the tag; gear is the site's, not priced.",
    },
  }),
  speaksFor: [
    {
      when: { problem: "violence" },
      text: {
        zh: "担心突然伤人，等警力来之前要有人顶住。",
        en: "Somebody must hold out until the police arrive.",
      },
    },
    {
      when: { trait: "emergency_unit" },
      text: {
        zh: "急诊昼夜开门，先有自救的人。",
        en: "An emergency unit is open all night and needs people at hand.",
      },
    },
    {
      when: { trait: "pupils" },
      text: { zh: "学生多，校门是第一道。", en: "With pupils inside, the gate comes first." },
    },
    {
      when: { trait: "large_malls" },
      text: { zh: "商场人流集中，出口要有人。", en: "Malls gather people; exits need somebody." },
    },
  ],
  speaksAgainst: [
    {
      when: { missingPartner: "guard" },
      text: { zh: "凑不够两名保安，编不成单元。", en: "Without two guards there is no unit." },
    },
  ],
  pack: { shape: "can", paper: "mint", glyph: "drill" },
};
