import { days, minutes, number, unrated, type Draft } from "./draft.ts";

export const p14: Draft = {
  code: "P14",
  name: { zh: "家暴告诫与查访", en: "Warning letter and visits after violence at home" },
  line: {
    zh: "告诫书送到，两方分开访，不劝和。",
    en: "The warning is delivered; each side is visited apart.",
  },
  about: {
    zh: "所里出了告诫书，第二天前送到双方和居（村）委会，3 天内民警和社区上门首访。两方分开访：先问受害的一方怎么联系才安全、要不要庇护和保护令，另找时间访被告诫的一方；第 30 天、第 90 天分开再访。受害的是没有或只有部分行为能力的人，知道了立即报案，不等查访。告诫书和经过只有承办民警、所长和居（村）委会点名的一人看得到，这里不写姓名和门牌。",
    en: "A warning letter reaches both sides and the residents' or villagers' committee by the next day; within 3 days officer and committee visit. The sides are seen apart: the harmed side first, asking how to reach them safely and whether shelter or a protection order is wanted; the warned side at another time; again on days 30 and 90. Where the harmed person lacks full capacity, whoever learns of it reports at once and waits for no visit. Only the officer in charge, the chief and one person named by the committee see letter and story; no name and no door is written here.",
  },
  problems: ["domestic_violence"],
  kinds: ["community", "village"],
  partners: [
    {
      role: "officer",
      required: true,
      does: { zh: "送告诫书，查访双方", en: "Delivers, visits both sides" },
    },
    {
      role: "cadre",
      required: true,
      does: { zh: "居（村）委会点名一人同访", en: "One named person comes along" },
    },
    {
      role: "department_officer",
      required: false,
      does: { zh: "妇联陪同，帮着申请保护令", en: "Women's federation helps with the order" },
    },
    { role: "civil_affairs", required: false, does: { zh: "安排庇护", en: "Arranges shelter" } },
    { role: "lawyer", required: false, does: { zh: "受害的一方要才请", en: "Only if the harmed side asks" } },
  ],
  seenBy: "appointed",
  parameters: [
    {
      key: "aYear",
      label: { zh: "估计一年几份告诫书", en: "Warning letters expected a year" },
      ...number("份", "letters", 1, 60, 6),
    },
    {
      key: "firstDays",
      label: { zh: "几天内首访", en: "Days to the first visits" },
      help: {
        zh: "从出告诫书算，本站默认，不是法定期限。",
        en: "From the letter; station default, not law.",
      },
      ...days(1, 7, 3),
    },
    { key: "minutes", label: { zh: "每方每次多久", en: "Time for each side" }, ...minutes(20, 90, 40, 10) },
    {
      key: "contact",
      label: { zh: "受害的一方怎么见", en: "How the harmed side is met" },
      type: "choice",
      options: [
        { value: "own", label: { zh: "时间、地点由本人选", en: "Time and place of their choice" } },
        { value: "away", label: { zh: "不在家里见", en: "Not at home" } },
      ],
      default: "own",
    },
    {
      key: "shelter",
      label: { zh: "庇护找谁", en: "Whom to ask for shelter" },
      type: "text",
      max: 200,
      default: "",
    },
    {
      key: "order",
      label: { zh: "保护令找谁帮", en: "Who helps with a protection order" },
      type: "text",
      max: 200,
      default: "",
    },
  ],
  stages: [
    {
      key: "deliver",
      kind: "check",
      title: { zh: "送达，核对要不要强制报告", en: "Deliver; check whether to report" },
      subject: "community",
      who: { way: "together", roles: ["officer"] },
      minutes: 40,
      cadence: { kind: "event", withinDays: 1, expected: "$aYear" },
    },
    {
      key: "harmed",
      kind: "visit",
      title: { zh: "单独访受害的一方", en: "Visit the harmed side alone" },
      subject: "community",
      who: { way: "together", roles: ["officer", "cadre"] },
      minutes: "$minutes",
      cadence: { kind: "event", withinDays: "$firstDays", expected: "$aYear" },
    },
    {
      key: "warned",
      kind: "visit",
      title: { zh: "另找时间访被告诫的一方", en: "Visit the warned side at another time" },
      subject: "community",
      who: { way: "together", roles: ["officer", "cadre"] },
      minutes: "$minutes",
      cadence: { kind: "event", withinDays: "$firstDays", expected: "$aYear" },
    },
    {
      key: "day_thirty",
      kind: "visit",
      title: { zh: "第 30 天，分开再访", en: "Day 30: both again, apart" },
      subject: "community",
      who: { way: "together", roles: ["officer", "cadre"] },
      minutes: 60,
      cadence: { kind: "event", opensAfterDays: 30, withinDays: 37, expected: "$aYear" },
    },
    {
      key: "day_ninety",
      kind: "visit",
      title: { zh: "第 90 天，分开再访", en: "Day 90: both again, apart" },
      subject: "community",
      who: { way: "together", roles: ["officer", "cadre"] },
      minutes: 60,
      cadence: { kind: "event", opensAfterDays: 90, withinDays: 97, expected: "$aYear" },
    },
  ],
  evidence: [
    {
      kind: "document",
      label: { zh: "送达回执：双方、居（村）委会", en: "Receipts: both sides, the committee" },
      required: true,
      why: { zh: "三处都送到，查访才有依据。", en: "The visits stand on all three." },
    },
    {
      kind: "note",
      label: { zh: "分开访了没有，下一步谁办", en: "Seen apart or not, who does the next step" },
      required: true,
      why: {
        zh: "经过写在案卷里，两方各写各的，不写在这里。",
        en: "What was said is in the case file, each side's apart, not here.",
      },
    },
    {
      kind: "note",
      label: { zh: "庇护、保护令帮到哪一步", en: "How far shelter or order has come" },
      required: false,
      why: { zh: "本人要才帮，帮到哪步有人接。", en: "Only if wanted; somebody takes the next step." },
    },
    {
      kind: "document",
      label: { zh: "强制报告回执", en: "Receipt of the mandatory report" },
      required: false,
      why: { zh: "该报的当天报，报告人保密。", en: "Made the same day; who reported is kept secret." },
    },
  ],
  burdenNote: {
    zh: "按一年 6 份估：送达 40 分钟，首访每方 40 分钟，第 30 天、第 90 天两方合计各 60 分钟。每周民警 0.5 小时、社区 0.4 小时；庇护、保护令的时间不在内。份数和分钟数是估计。",
    en: "At 6 letters a year: delivery 40 minutes, first visits 40 for each side, days 30 and 90 60 for both. A week: officer 0.5 h, community 0.4 h; shelter and orders are not included. Letters and minutes are estimates.",
  },
  securityException: null,
  lawfulBasis: {
    zh: "反家庭暴力法：无、限制民事行为能力人疑似受暴，居（村）委会等单位须报案，报案人保密（第14条）；告诫书写明身份、事实、禁止的行为，送双方并送居（村）委会（第16、17条）；派出所和居（村）委会查访双方（第17条）。保护令由法院定，条文没有核过，不引用。首访和第 30、90 天是本站默认。请核对现行规定。",
    en: "Anti-Domestic Violence Law: committees and other bodies must report suspected violence against persons without full capacity, the reporter kept secret (art. 14); the letter holds identity, facts and what is forbidden, with copies to both sides and the committee (16 and 17); station and committee visit both sides (17). Protection orders are for the court; their articles were not checked and are not cited. The first visit and days 30 and 90 are station defaults. Please verify what is in force.",
  },
  stopRule: {
    zh: "满 90 天没有再报警，受害的一方单独说平安，结束。再次发生，当天另行处理，不接着访。受害的一方有危险，先庇护，查访停。",
    en: "90 days without a call and the harmed side, alone, says all is well: end. It happens again: a new case that day, no further visit. Danger to the harmed side: shelter first, visits stop.",
  },
  outcome: {
    indicator: {
      zh: "告诫后 90 天、180 天内再报警的件数",
      en: "Called in again within 90 and 180 days of the letter",
    },
    denominator: {
      zh: "告诫书份数；头一次来报警的件数并列",
      en: "Letters; first-time calls beside it",
    },
    baselineMonths: 12,
    measureMonths: 12,
    wouldCount: {
      zh: "再报警的变少，头一次来报警的没有跟着变少。",
      en: "Fewer call again while first-time calls do not drop with them.",
    },
    failure: {
      zh: "首访一半以上过期，或有一次把两方叫到一起谈。",
      en: "Over half of first visits late, or the two sides once brought together.",
    },
  },
  card: unrated({
    mechanism: {
      zh: "有人按日子来，受害的知道找谁，另一方知道有人问。",
      en: "Somebody comes on a set day: one side knows whom to turn to, the other is asked.",
    },
    moderators: {
      zh: "两方还住一起的，先问怎么联系才安全。",
      en: "Where both still live together, first ask how to reach safely.",
    },
    implementation: {
      zh: "去的人固定，先受害的一方，不在对方面前问。",
      en: "The same people, the harmed side first, never before the other.",
    },
    cost: {
      zh: "人工按价签；庇护由提供的单位出，金额未估。",
      en: "Hours as on the tag; shelter is borne by who gives it, not priced.",
    },
  }),
  speaksFor: [
    {
      when: { problem: "domestic_violence" },
      text: { zh: "出了告诫书，就要有人去查访。", en: "A warning letter calls for visits." },
    },
    {
      when: { problem: "dispute.family" },
      text: { zh: "家里的矛盾先问动没动手，动了走这里。", en: "In family quarrels ask first about blows." },
    },
  ],
  speaksAgainst: [
    {
      when: { missingPartner: "cadre" },
      text: {
        zh: "没有居（村）委会一方，查访少了一家。",
        en: "Without the committee one of the two visitors is missing.",
      },
    },
    {
      when: { missingPartner: "department_officer" },
      text: {
        zh: "没有妇联一方，保护令只能所里帮着跑。",
        en: "Without the women's federation the station helps alone with orders.",
      },
    },
  ],
  pack: { shape: "box", paper: "white", glyph: "letter" },
};
