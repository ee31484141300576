import { minutes, number, unrated, type Draft } from "./draft.ts";

export const p07: Draft = {
  code: "P07",
  name: { zh: "定期议事·小欧议事", en: "Regular deliberation council" },
  line: {
    zh: "天天碰头，周周通报，月月开会。",
    en: "A word every day, a bulletin every week, a meeting every month.",
  },
  about: {
    zh: "居民代表、物业、社区、民警、律师坐到一起。工作日碰头 10 分钟，把当天的小事分下去；每周通报一次办到哪里；每月开会定大一点的事。会上答应的事写清谁办、什么时候办完，办完由提的人确认。家庭暴力和有胁迫的事不在这里议。",
    en: "Residents' seats, property firm, community, officer and lawyer sit down together. Ten minutes each working day share out the small things; once a week a bulletin says how far they are; once a month a meeting settles the larger ones. What is promised there has a name and a date, and the person who raised it confirms it. Violence at home and anything under threat is not discussed here.",
  },
  problems: [
    "dispute.neighbour",
    "dispute.shared_space",
    "dispute.property_service",
    "dispute.noise",
    "dispute.privacy",
  ],
  kinds: ["community", "village"],
  partners: [
    {
      role: "officer",
      required: true,
      does: { zh: "碰头、到会、看现场", en: "Touches base, attends, looks at places" },
    },
    { role: "cadre", required: true, does: { zh: "召集，写通报", en: "Convenes, writes the bulletin" } },
    {
      role: "property_manager",
      required: true,
      does: { zh: "答复，领办维修", en: "Answers, takes on repairs" },
    },
    { role: "lawyer", required: true, does: { zh: "到会说清法律", en: "Explains the law at meetings" } },
    {
      role: "elder",
      required: false,
      does: { zh: "愿意的老邻居帮着说", en: "A respected neighbour who helps" },
    },
  ],
  parameters: [
    {
      key: "days",
      label: { zh: "哪几天碰头", en: "Days to touch base" },
      type: "weekdays",
      min: 1,
      max: 7,
      default: ["MO", "TU", "WE", "TH", "FR"],
    },
    {
      key: "meetingDay",
      label: { zh: "每月哪天开会", en: "Day of the monthly meeting" },
      type: "choice",
      options: [
        { value: "1FR", label: { zh: "第一个周五", en: "First Friday" } },
        { value: "2FR", label: { zh: "第二个周五", en: "Second Friday" } },
        { value: "3FR", label: { zh: "第三个周五", en: "Third Friday" } },
        { value: "3SA", label: { zh: "第三个周六", en: "Third Saturday" } },
      ],
      default: "3FR",
    },
    { key: "meetingAt", label: { zh: "几点开会", en: "Meeting starts at" }, type: "time", default: "19:00" },
    {
      key: "meetingMinutes",
      label: { zh: "每次会议", en: "Length of a meeting" },
      ...minutes(45, 180, 90, 15),
    },
    {
      key: "seats",
      label: { zh: "居民代表席位", en: "Residents' seats" },
      help: { zh: "到会一半以上才能定事。", en: "More than half must be there to decide." },
      ...number("席", "seats", 3, 21, 5),
    },
    {
      key: "publicTo",
      label: { zh: "决议公示给谁", en: "Who sees the resolutions" },
      type: "choice",
      options: [
        { value: "stairs", label: { zh: "相关楼栋", en: "The buildings concerned" } },
        { value: "community", label: { zh: "全社区", en: "The whole community" } },
      ],
      default: "community",
    },
  ],
  stages: [
    {
      key: "touch_base",
      kind: "briefing",
      title: { zh: "每日碰头", en: "Daily touch-base" },
      subject: "community",
      who: { way: "together", roles: ["officer", "cadre"] },
      minutes: 10,
      cadence: { kind: "rule", freq: "weekly", byday: "$days", holidays: "skip" },
    },
    {
      key: "bulletin",
      kind: "briefing",
      title: { zh: "每周通报", en: "Weekly bulletin" },
      subject: "community",
      who: { way: "together", roles: ["cadre", "property_manager"] },
      minutes: 15,
      cadence: { kind: "rule", freq: "weekly", byday: ["FR"], graceDays: 3 },
    },
    {
      key: "meeting",
      kind: "meeting",
      title: { zh: "每月议事会", en: "Monthly council" },
      subject: "community",
      who: { way: "together", roles: ["officer", "cadre", "property_manager", "lawyer"] },
      minutes: "$meetingMinutes",
      cadence: { kind: "rule", freq: "monthly", byday: "$meetingDay", at: "$meetingAt", graceDays: 7 },
    },
  ],
  evidence: [
    {
      kind: "note",
      label: { zh: "碰头记一句", en: "One line from the touch-base" },
      required: true,
      why: {
        zh: "周报从这里来，不用再写一遍。",
        en: "The bulletin is made from it; nothing is written twice.",
      },
    },
    {
      kind: "count",
      label: { zh: "会议到了几席", en: "Seats present at the meeting" },
      required: true,
      why: { zh: "够法定人数才作数。", en: "Only a quorum decides." },
    },
    {
      kind: "document",
      label: { zh: "决议：谁办、何时办完", en: "Resolution: who, by when" },
      required: true,
      why: { zh: "答应的事才盯得住。", en: "So that a promise can be followed." },
    },
  ],
  burdenNote: {
    zh: "碰头 5 次各 10 分钟，通报 15 分钟，每月会议 90 分钟。每周民警 1.2 小时、社区 1.4 小时、物业 0.6 小时、律师 0.3 小时；节假日停碰头，没有扣。会后办事的时间不在内。分钟数是估计。",
    en: "Five words of 10 minutes, a bulletin of 15, a monthly meeting of 90. A week: officer 1.2 h, community 1.4 h, property firm 0.6 h, lawyer 0.3 h; holidays without a touch-base are not deducted. Work that follows is not included. The minutes are estimates.",
  },
  securityException: null,
  lawfulBasis: {
    zh: "议事是自愿商量，不代替居民会议、业主大会的决定，也不妨碍去调解、仲裁、起诉（人民调解法第3条的同一道理，请核对现行规定）。遇到对无或限制民事行为能力人疑似家庭暴力，居委会、村委会须报案（反家庭暴力法第14条，请核对）。",
    en: "The council is voluntary talk; it replaces no decision of a residents' or owners' assembly and blocks no mediation, arbitration or lawsuit (in the sense of the People's Mediation Law, art. 3; please verify what is in force). Suspected violence at home against a person without full capacity must be reported by the residents' or villagers' committee (Anti-Domestic Violence Law, art. 14; please verify).",
  },
  stopRule: {
    zh: "连续 3 个月没有议题，改为有事再开；连续 3 次不够法定人数，停，问清原因。",
    en: "No topic for three months: meet only when there is one. No quorum three times running: stop and ask why.",
  },
  outcome: {
    indicator: {
      zh: "邻里纠纷警情数，同一件事重复报只算 1 起",
      en: "Neighbour-dispute incidents, repeat calls about one matter counted once",
    },
    problem: "dispute.neighbour",
    denominator: { zh: "本社区前 12 个月", en: "This community, 12 months before" },
    baselineMonths: 12,
    measureMonths: 12,
    wouldCount: {
      zh: "变少，超出往年的起伏，且收到的意见没有跟着变少。",
      en: "A fall beyond the usual ups and downs while people raise no fewer matters.",
    },
    failure: {
      zh: "没有变少；或大家不再开口，意见和报警一起变少。",
      en: "No fall; or people stop speaking, and matters and calls drop together.",
    },
  },
  card: unrated({
    mechanism: {
      zh: "当面说清，当场有人领，办完有人认。",
      en: "Said face to face, taken on at once, confirmed when done.",
    },
    moderators: {
      zh: "住户稳定、物业肯出力；搬来搬去的小区难。",
      en: "Settled residents and a willing property firm; hard where people come and go.",
    },
    implementation: {
      zh: "日子固定，召集人固定，先问没说过话的人。",
      en: "Fixed day, fixed convenor, ask first those who have not spoken.",
    },
    cost: {
      zh: "人工按价签；场地用社区的，不另花钱。",
      en: "Hours as on the tag; the community's room, no other spending.",
    },
  }),
  speaksFor: [
    {
      when: { problem: "dispute.neighbour" },
      text: { zh: "邻里矛盾是这里的问题。", en: "Neighbours' quarrels are a problem here." },
    },
    {
      when: { problem: "dispute.property_service" },
      text: {
        zh: "物业的事要物业在场才说得清。",
        en: "Matters of property service need the firm at the table.",
      },
    },
    {
      when: { trait: "residents_stable" },
      text: {
        zh: "住户稳定，同一拨人能坐在一起。",
        en: "Settled residents: the same people can meet again.",
      },
    },
    {
      when: { trait: "property_firm" },
      text: { zh: "有物业公司，能当场领办。", en: "A property firm can take things on at once." },
    },
  ],
  speaksAgainst: [
    {
      when: { missingPartner: "property_manager" },
      text: {
        zh: "没有物业一方，维修的事定不下来。",
        en: "Without a property firm repairs cannot be settled.",
      },
    },
    {
      when: { fact: { trait: "rental_homes", atLeast: 100 } },
      text: {
        zh: "出租房上百，租户搬得勤，议过的事要重讲。",
        en: "With a hundred rented homes or more, tenants move often and things are told again.",
      },
    },
    {
      when: { problem: "domestic_violence" },
      text: {
        zh: "家庭暴力不能拿来议，走专门流程。",
        en: "Violence at home is never put to a council; it has its own procedure.",
      },
    },
  ],
  pack: { shape: "carton", paper: "mint", glyph: "talk" },
};
