import { days, minutes, number, people, unrated, type Draft } from "./draft.ts";

export const p28: Draft = {
  code: "P28",
  name: { zh: "重点时段商圈安保", en: "Peak-time mall safety" },
  line: {
    zh: "节假日和促销人多的几个小时，出口有人。",
    en: "On holidays and sale days, people at the exits for the busy hours.",
  },
  about: {
    zh: "节假日、促销和活动那几个小时，商场物业、保安和民警在约定的位置：出入口、扶梯、收银前。人流到了事先定的数，先缓进，再分流，疏散图每季走一遍。平常日子不排。哪年的节假日国家还没公布，那年先不排，公布了自动补上。",
    en: "For the busy hours of holidays, sales and events the mall's managers, guards and the officer stand where agreed: doors, escalators, tills. When the crowd reaches the number set beforehand, entry slows, then people are led another way; the way out is walked every quarter. Ordinary days are not planned. Where a year's holidays are not published yet, none are planned; they are added when they are.",
  },
  problems: ["crowd", "theft.shop"],
  kinds: ["community", "enterprise"],
  partners: [
    {
      role: "officer",
      required: true,
      does: { zh: "到场，定缓进和分流", en: "Present, decides on slowing entry" },
    },
    {
      role: "guard",
      required: true,
      atLeast: 2,
      does: { zh: "守出口和扶梯", en: "Mind exits and escalators" },
    },
    {
      role: "property_manager",
      required: true,
      does: { zh: "排岗，管疏散图", en: "Rosters, keeps the way-out plan" },
    },
    { role: "department_officer", required: false, does: { zh: "消防指导疏散", en: "Fire service advises" } },
    { role: "merchant", required: false, does: { zh: "促销前告知日子", en: "Tells the dates of sales" } },
  ],
  parameters: [
    { key: "start", label: { zh: "几点开始", en: "Starts at" }, type: "time", default: "15:00" },
    { key: "minutes", label: { zh: "每次多久", en: "Length" }, ...minutes(60, 360, 120, 30) },
    {
      key: "salesAYear",
      label: { zh: "估计一年几次促销或活动", en: "Sales or events expected a year" },
      ...number("次", "events", 0, 60, 6),
    },
    {
      key: "noticeDays",
      label: { zh: "提前几天告知", en: "Days of notice" },
      help: { zh: "从告知那天算，到活动那天。", en: "From the notice to the day of the event." },
      ...days(1, 14, 3),
    },
    {
      key: "threshold",
      label: { zh: "场内到多少人缓进", en: "People inside at which entry slows" },
      help: {
        zh: "默认数只是占位，按商场核定的容量改。",
        en: "The default is a placeholder; use the mall's approved capacity.",
      },
      ...people(50, 50000, 2000, 50),
    },
    {
      key: "places",
      label: { zh: "岗位", en: "Places to stand" },
      type: "text",
      max: 300,
      default: "出入口、扶梯、收银前",
    },
    {
      key: "placeTimes",
      label: { zh: "记到岗时间", en: "Note times at places" },
      help: {
        zh: "默认不记；打开须有所长同意的理由。",
        en: "Off by default; needs a reason the chief agrees to.",
      },
      type: "yesno",
      default: false,
    },
  ],
  stages: [
    {
      key: "holiday",
      kind: "guard_post",
      title: { zh: "节假日守点", en: "Holiday posts" },
      subject: "community",
      who: { way: "together", roles: ["officer", "guard", "property_manager"] },
      minutes: "$minutes",
      cadence: { kind: "rule", freq: "daily", at: "$start", holidays: "only" },
    },
    {
      key: "event",
      kind: "guard_post",
      title: { zh: "促销、活动守点", en: "Posts for a sale or event" },
      subject: "community",
      who: { way: "together", roles: ["officer", "guard", "property_manager"] },
      minutes: "$minutes",
      cadence: { kind: "event", withinDays: "$noticeDays", expected: "$salesAYear" },
    },
    {
      key: "way_out",
      kind: "check",
      title: { zh: "走一遍疏散路线", en: "Walk the way out" },
      subject: "community",
      who: { way: "together", roles: ["guard", "property_manager"] },
      minutes: 45,
      cadence: { kind: "rule", freq: "monthly", interval: 3, byday: ["2MO"], graceDays: 14 },
    },
  ],
  evidence: [
    {
      kind: "sign_off",
      label: { zh: "交班：几点到几点，哪几个岗", en: "Hand-over: hours and places" },
      required: true,
      why: { zh: "知道人多的时候岗上有人。", en: "Shows that places were filled when it was busy." },
    },
    {
      kind: "note",
      label: { zh: "处置了什么", en: "What was dealt with" },
      required: false,
      why: { zh: "拥堵、摔倒、走散，有才写。", en: "Jams, falls, lost people; only if any." },
    },
    {
      kind: "checklist",
      label: { zh: "疏散路线通不通", en: "Is the way out clear" },
      required: true,
      why: { zh: "每季走一遍，堵了当场清。", en: "Walked every quarter; what blocks it is moved." },
    },
  ],
  burdenNote: {
    zh: "按一年 30 个节假日、6 次促销估，每次 120 分钟；疏散每季 45 分钟。每周平均民警 1.4 小时、保安 1.4 小时、物业 1.4 小时；集中在节假日，平常周是零。一个岗位按一人算，第二名保安另加。天数和分钟数是估计。",
    en: "At 30 holidays and 6 sales a year of 120 minutes; the way out 45 minutes a quarter. Averaged over the year, a week: officer 1.4 h, guards 1.4 h, property firm 1.4 h; it falls on holidays, ordinary weeks are nil. Each role counts as one person; the second guard comes on top. Days and minutes are estimates.",
  },
  securityException: {
    basis: {
      zh: "国办函〔2026〕12号不许设打卡签到一类强制功能，安保、应急等特殊场景另有规定的除外。人流密集时段守点按安保场景登记，到岗时间默认不记。文号、条文和适用范围请核对。",
      en: "Document 12 (2026) of the State Council's General Office bars compulsory check-in, except in security and emergency settings that rules provide for. Posts at crowded hours are entered as a security setting; times at places are off by default. Please verify number, wording and scope.",
    },
  },
  lawfulBasis: {
    zh: "保安服务管理条例第29、30条：保安员在服务区域内可以巡逻、报警；不得限制人身自由、搜身、扣押财物。大型活动的许可另行办理，这里没有核过条文，不引用。按2025年4月前的文本，请核对现行规定。",
    en: "Security Service Regulations, arts. 29 and 30: guards may patrol and raise the alarm in their service area; they must not detain, search or seize. Permits for large events are a separate matter whose articles were not checked here and are not cited. Text as of April 2025; please verify what is in force.",
  },
  stopRule: {
    zh: "一年里没有一次到过缓进的人数，也没有伤情，只留最忙的三个节。岗位凑不齐的那天，请商场减活动，不硬撑。",
    en: "A year without reaching the number and without an injury: keep only the three busiest holidays. On a day that cannot be staffed, ask the mall to cut the event.",
  },
  outcome: {
    indicator: { zh: "守点时段内的警情和伤情数", en: "Incidents and injuries within the hours covered" },
    problem: "crowd",
    denominator: { zh: "前一年同样的节日和时段", en: "The same holidays and hours of the year before" },
    baselineMonths: 12,
    measureMonths: 12,
    wouldCount: {
      zh: "按次数算变少，超出往年的起伏，没有一次重伤。",
      en: "Fewer per occasion beyond the usual ups and downs, and no serious injury.",
    },
    failure: {
      zh: "没有变少，或到了缓进的人数却没有缓进。",
      en: "No fall, or the number was reached and entry was not slowed.",
    },
  },
  card: unrated({
    mechanism: {
      zh: "出口有人，先缓进，不等挤起来。",
      en: "With people at the exits, entry slows before there is a crush.",
    },
    moderators: {
      zh: "商场肯把促销日子提前说，才排得上。",
      en: "Only if the mall tells its sale days beforehand.",
    },
    implementation: {
      zh: "缓进的人数事先定，到了就做，不当场商量。",
      en: "Set the number beforehand and act on it without discussion.",
    },
    cost: {
      zh: "人工按价签；围栏、广播由商场出，金额未估。",
      en: "Hours as on the tag; barriers and announcements are the mall's, not priced.",
    },
  }),
  speaksFor: [
    {
      when: { trait: "large_malls" },
      text: { zh: "有大型商场，节假日人流集中。", en: "Large malls gather people on holidays." },
    },
    { when: { problem: "crowd" }, text: { zh: "人流密集是这里的问题。", en: "Crowds are a problem here." } },
    {
      when: { problem: "theft.shop" },
      text: { zh: "人多时店里容易丢东西。", en: "Shops lose things when they are full." },
    },
    {
      when: { fact: { trait: "day_crowd", is: ["high"] } },
      text: { zh: "白天人流多，节假日更集中。", en: "Many people by day, more still on holidays." },
    },
  ],
  speaksAgainst: [
    {
      when: { missingPartner: "guard" },
      text: { zh: "凑不够两名保安，出口看不住。", en: "Without two guards the exits cannot be minded." },
    },
    {
      when: { missingPartner: "property_manager" },
      text: {
        zh: "没有商场物业，疏散路线没人管。",
        en: "Without the mall's managers nobody keeps the way out.",
      },
    },
  ],
  pack: { shape: "sack", paper: "mint", glyph: "bag" },
};
