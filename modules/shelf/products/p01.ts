import { minutes, number, people, unrated, type Draft } from "./draft.ts";

export const p01: Draft = {
  code: "P01",
  name: { zh: "夜间警保联巡", en: "Joint night patrol" },
  line: {
    zh: "社区民警和保安夜里一起走一圈。",
    en: "The beat officer and guards walk the round together at night.",
  },
  about: {
    zh: "天黑以后，社区民警带着保安走一圈，看门窗、车棚、空着的楼层。哪几晚、几点、走哪里、最少几个人，事先定好。发现的事当场记下，交给能办的人，每月和物业一起看还有哪些没改。不看走了多远，楼上楼下和室内一样算。",
    en: "After dark the beat officer takes guards round the doors, windows, bicycle sheds and empty floors. Nights, hour, route and the least number of people are fixed beforehand. Findings are noted on the spot and handed to whoever can deal with them; once a month what is still open is gone through with the property firm. Distance is not looked at; stairs and indoor rounds count the same.",
  },
  problems: ["night", "night.theft", "night.empty_area", "theft"],
  kinds: ["community", "village", "enterprise"],
  partners: [
    {
      role: "officer",
      required: true,
      does: { zh: "带班，处理警情", en: "Leads the shift, handles incidents" },
    },
    { role: "guard", required: true, does: { zh: "同行，看守点位", en: "Walks along, minds the posts" } },
    {
      role: "property_manager",
      required: true,
      does: { zh: "排保安，改隐患", en: "Rosters guards, mends hazards" },
    },
    { role: "volunteer", required: false, does: { zh: "愿意的可以同行", en: "May walk along if they wish" } },
  ],
  parameters: [
    {
      key: "nights",
      label: { zh: "哪几晚", en: "Which nights" },
      type: "weekdays",
      min: 2,
      max: 7,
      default: ["WE", "FR", "SA"],
    },
    { key: "shifts", label: { zh: "每晚几班", en: "Shifts a night" }, ...number("班", "shifts", 1, 2, 1) },
    { key: "start", label: { zh: "第一班开始", en: "First shift starts" }, type: "time", default: "21:00" },
    { key: "start2", label: { zh: "第二班开始", en: "Second shift starts" }, type: "time", default: "23:30" },
    { key: "minutes", label: { zh: "每班时长", en: "Length of a shift" }, ...minutes(30, 180, 60, 15) },
    {
      key: "people",
      label: { zh: "最少人数", en: "At least this many people" },
      help: { zh: "夜间不少于 2 人。", en: "Never fewer than two at night." },
      ...people(2, 8, 2),
    },
    {
      key: "route",
      label: { zh: "路线和点位", en: "Route and places" },
      type: "text",
      max: 400,
      default: "",
    },
    {
      key: "phone",
      label: { zh: "应急电话", en: "Emergency number" },
      type: "text",
      max: 40,
      default: "110",
    },
    {
      key: "placeTimes",
      label: { zh: "记到点时间", en: "Note times at places" },
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
      key: "patrol",
      kind: "patrol",
      title: { zh: "夜间联巡", en: "Night patrol" },
      subject: "community",
      who: { way: "together", roles: ["officer", "guard"] },
      minutes: "$minutes",
      cadence: { kind: "rule", freq: "weekly", byday: "$nights", at: "$start", perDay: "$shifts" },
    },
    {
      key: "review",
      kind: "meeting",
      title: { zh: "看隐患改了没有", en: "Go through open findings" },
      subject: "community",
      who: { way: "together", roles: ["officer", "property_manager"] },
      minutes: 30,
      cadence: { kind: "rule", freq: "monthly", byday: ["1MO"], graceDays: 7 },
    },
  ],
  evidence: [
    {
      kind: "note",
      label: { zh: "班次起止、同行的人", en: "Start, end and who walked" },
      required: true,
      why: { zh: "知道那一晚有没有人在。", en: "Shows whether anybody was out that night." },
    },
    {
      kind: "note",
      label: { zh: "发现的事，交给了谁", en: "Findings and who has them now" },
      required: false,
      why: {
        zh: "隐患要有人改，没有发现就不写。",
        en: "A finding needs an owner; nothing found, nothing written.",
      },
    },
    {
      kind: "times",
      label: { zh: "到点时间", en: "Times at places" },
      required: false,
      why: {
        zh: "只在本方案打开时记，查漏走的点位。",
        en: "Only if switched on, to see which places were missed.",
      },
    },
  ],
  burdenNote: {
    zh: "每周 3 班，每班 60 分钟；每月碰一次，30 分钟。每周民警 3.1 小时、保安 3.0 小时、物业 0.1 小时。一个岗位按一人算，多去一人另加。分钟数是估计。",
    en: "Three shifts a week of 60 minutes, one meeting a month of 30. A week: officer 3.1 h, guards 3.0 h, property firm 0.1 h. Each role counts as one person; a second guard comes on top. The minutes are estimates.",
  },
  securityException: {
    basis: {
      zh: "国办函〔2026〕12号不许设打卡签到一类强制功能，安保、应急等特殊场景另有规定的除外。夜间巡逻按安保场景登记，到点时间默认不记。文号、条文和适用范围请核对。",
      en: "Document 12 (2026) of the State Council's General Office bars compulsory check-in, except in security and emergency settings that rules provide for. Night patrol is entered as a security setting; times at places are off by default. Please verify number, wording and scope.",
    },
  },
  lawfulBasis: {
    zh: "保安服务管理条例第29、30条：保安员在服务区域内可以巡逻、查看进入者的证件、报警；不得限制人身自由、搜身、辱骂、扣押财物、追债，不得删改或扩散录像，不得侵犯隐私。志愿者没有执法权，表上没有查证件一栏。按2025年4月前的文本，请核对现行规定。",
    en: "Security Service Regulations, arts. 29 and 30: guards may patrol, look at entrants' papers and raise the alarm within their service area; they must not detain, search, insult, seize property, collect debts, alter or spread recordings, or breach privacy. Volunteers have no enforcement power and their form has no line for papers. Text as of April 2025; please verify what is in force.",
  },
  stopRule: {
    zh: "连续 8 周没有发现，夜间警情也没有比前 12 个月多，就减到两晚；再过 8 周仍是这样，停。人数凑不够 2 人的晚上不出班。",
    en: "Eight weeks without a finding and no more night incidents than in the 12 months before: down to two nights; eight more such weeks: stop. No shift on a night with fewer than two people.",
  },
  outcome: {
    indicator: { zh: "班次时段内的盗窃警情数", en: "Theft incidents within the hours of the shifts" },
    problem: "night.theft",
    denominator: { zh: "同样的时段，前 12 个月", en: "The same hours in the 12 months before" },
    baselineMonths: 12,
    measureMonths: 12,
    wouldCount: {
      zh: "少的数超出往年的起伏，周边社区没有同时变多。",
      en: "The fall is larger than the usual ups and downs, and neighbouring communities did not rise meanwhile.",
    },
    failure: {
      zh: "没有变少，或只是挪到了别的时段、别的社区。",
      en: "No fall, or only a move to other hours or places.",
    },
  },
  card: unrated({
    mechanism: {
      zh: "夜里有人走动，没锁的门、坏的灯早发现。",
      en: "People about at night find open doors and dead lamps early.",
    },
    moderators: {
      zh: "保安人数够、物业肯改隐患；夜里本来人多的地方用处小。",
      en: "Enough guards and a property firm that mends; of less use where nights are busy anyway.",
    },
    implementation: {
      zh: "路线换着走，发现的事当晚交出去。",
      en: "Vary the route; hand findings over the same night.",
    },
    cost: {
      zh: "人工按价签；手电、反光衣另算，金额未估。",
      en: "Hours as on the tag; torches and vests extra, not priced.",
    },
  }),
  speaksFor: [
    {
      when: { problem: "night.theft" },
      text: { zh: "夜里有盗窃，时段对得上。", en: "Theft happens at night, in the hours it covers." },
    },
    {
      when: { problem: "night" },
      text: { zh: "这里的问题里有夜间治安。", en: "Safety at night is among the problems here." },
    },
    {
      when: { trait: "large_malls" },
      text: { zh: "商场关门后有空楼层要看。", en: "Malls leave empty floors after closing." },
    },
    {
      when: { trait: "large_estates" },
      text: {
        zh: "大小区有物业和保安，能一起走。",
        en: "Large estates have property firms and guards to walk with.",
      },
    },
    {
      when: { fact: { trait: "night_crowd", is: ["low"] } },
      text: {
        zh: "夜里人少，楼和街没人看。",
        en: "Few people at night: nobody has an eye on buildings and streets.",
      },
    },
  ],
  speaksAgainst: [
    {
      when: { missingPartner: "guard" },
      text: {
        zh: "这里还没有保安一方，夜里凑不够两人。",
        en: "No guards are linked here: two at night cannot be reached.",
      },
    },
    {
      when: { missingPartner: "property_manager" },
      text: { zh: "没有物业，发现的隐患没人改。", en: "Without a property firm nobody mends what is found." },
    },
    {
      when: { fact: { trait: "night_crowd", is: ["high"] } },
      text: {
        zh: "夜里本来人多，多走一圈用处小。",
        en: "Nights are busy anyway; one more round adds little.",
      },
    },
  ],
  pack: { shape: "jar", paper: "pine", glyph: "torch" },
};
