import { minutes, number, unrated, type Draft } from "./draft.ts";

export const p20: Draft = {
  code: "P20",
  name: { zh: "反诈超市·答题换购", en: "Anti-fraud quiz shop" },
  line: { zh: "答几道防骗题，换一样日用品。", en: "Answer a few questions on fraud, take something home." },
  about: {
    zh: "每月一场，社区支一张桌子：题按骗术分，答错的当场讲错在哪；凭号票换一样日用品，一人一场换一次。答卷不写姓名电话，号票用完就收回；题由民警每月换，用本地的真事，去掉姓名。货由商户供，数量和怎么结算写在纸上。反诈 App 装不装由居民自己定，这里不问也不数。",
    en: "Once a month the community sets up a table. Questions are sorted by kind of fraud and a wrong answer is explained on the spot; a numbered slip buys one household item, once a person each time. The sheet has no name and no number, the slip is taken back. The officer changes the questions monthly from local cases without names. A shop supplies the goods; quantity and settlement are on paper. Whether to install the anti-fraud app is each person's choice, neither asked nor counted.",
  },
  problems: ["fraud", "fraud.telecom", "fraud.rebate", "fraud.investment", "fraud.impersonation"],
  kinds: ["community", "village"],
  partners: [
    { role: "officer", required: true, does: { zh: "出题，核答案", en: "Writes and checks the questions" } },
    { role: "cadre", required: true, does: { zh: "支摊，发号票，换货", en: "Table, slips, goods" } },
    { role: "volunteer", required: true, does: { zh: "念题，讲错题", en: "Reads out, explains mistakes" } },
    { role: "merchant", required: true, does: { zh: "供货，对数", en: "Supplies goods, settles the count" } },
  ],
  parameters: [
    {
      key: "shopDay",
      label: { zh: "每月哪天", en: "Day of the month" },
      type: "choice",
      options: [
        { value: "2SA", label: { zh: "第二个周六", en: "Second Saturday" } },
        { value: "3SA", label: { zh: "第三个周六", en: "Third Saturday" } },
        { value: "3SU", label: { zh: "第三个周日", en: "Third Sunday" } },
      ],
      default: "3SA",
    },
    { key: "start", label: { zh: "几点开始", en: "Starts at" }, type: "time", default: "09:30" },
    {
      key: "minutes",
      label: { zh: "一场多久，含支摊", en: "Length, with setting up" },
      ...minutes(60, 240, 120, 30),
    },
    {
      key: "questions",
      label: { zh: "每人几题", en: "Questions for each" },
      ...number("题", "questions", 3, 15, 5),
    },
    {
      key: "kindsCovered",
      label: { zh: "一场覆盖几种骗术", en: "Kinds of fraud in one go" },
      help: { zh: "先选这里近三个月发过的。", en: "First those seen here in the last three months." },
      ...number("种", "kinds", 1, 10, 4),
    },
    {
      key: "buys",
      label: { zh: "怎样能换", en: "What buys an item" },
      type: "choice",
      options: [
        { value: "done", label: { zh: "答完、听完错题", en: "Answered, and heard the wrong ones out" } },
        { value: "half", label: { zh: "答对一半以上", en: "More than half right" } },
      ],
      default: "done",
    },
    {
      key: "stock",
      label: { zh: "一场备几份", en: "Items each time" },
      ...number("份", "items", 10, 500, 60, 10),
    },
    {
      key: "worth",
      label: { zh: "一份最多值", en: "An item is worth at most" },
      ...number("元", "yuan", 1, 50, 10),
    },
    {
      key: "ageBands",
      label: { zh: "答卷上勾年龄段", en: "Tick an age band on the sheet" },
      help: { zh: "看漏了哪些人；不到 5 人的格合并。", en: "Shows whom it misses; bands under five merged." },
      type: "yesno",
      default: false,
    },
    { key: "bank", label: { zh: "题库版次", en: "Question set" }, type: "text", max: 60, default: "" },
  ],
  stages: [
    {
      key: "questions",
      kind: "briefing",
      title: { zh: "换题：用近来的真事", en: "New questions from recent cases" },
      subject: "community",
      who: { way: "together", roles: ["officer", "cadre"] },
      minutes: 45,
      cadence: { kind: "rule", freq: "monthly", byday: ["1TU"], graceDays: 5 },
    },
    {
      key: "shop",
      kind: "campaign",
      title: { zh: "支摊：答题换购", en: "The table: quiz and goods" },
      subject: "community",
      who: { way: "together", roles: ["cadre", "volunteer"] },
      minutes: "$minutes",
      cadence: { kind: "rule", freq: "monthly", byday: "$shopDay", at: "$start", graceDays: 8 },
    },
    {
      key: "count",
      kind: "check",
      title: { zh: "对货、看错题", en: "Goods settled, wrong answers looked at" },
      subject: "community",
      who: { way: "together", roles: ["cadre", "merchant"] },
      minutes: 30,
      cadence: { kind: "rule", freq: "monthly", byday: ["4MO"], graceDays: 7 },
    },
  ],
  evidence: [
    {
      kind: "count",
      label: { zh: "来了几个人", en: "How many came" },
      required: true,
      why: { zh: "数号票就行，不留名字。", en: "Count the slips; no names." },
    },
    {
      kind: "note",
      label: { zh: "每种骗术答错几题，只看合计", en: "Wrong answers by kind of fraud, in total only" },
      required: true,
      why: { zh: "错得多的，下一场多出、多讲。", en: "What is missed most comes up more next time." },
    },
    {
      kind: "document",
      label: { zh: "用的哪一版题库", en: "Which question set was used" },
      required: true,
      why: { zh: "题不一样，前后就不能比。", en: "Other questions cannot be compared with these." },
    },
    {
      kind: "note",
      label: { zh: "换出几份，余几份", en: "Items given and left" },
      required: true,
      why: { zh: "和商户对得上数。", en: "So that the count agrees with the shop's." },
    },
  ],
  burdenNote: {
    zh: "每月一场 120 分钟含支摊，换题 45 分钟，对货 30 分钟。每周民警 0.2 小时、社区 0.7 小时、志愿者 0.5 小时、商户 0.1 小时。一个岗位按一人算，多一名志愿者另加。分钟数是估计。",
    en: "One table a month of 120 minutes with setting up, 45 for new questions, 30 to settle the goods. A week: officer 0.2 h, community 0.7 h, volunteer 0.5 h, merchant 0.1 h. Each role counts as one person; a second volunteer comes on top. The minutes are estimates.",
  },
  securityException: null,
  lawfulBasis: {
    zh: "反电信网络诈骗法第8条：村委会、居委会对老年人、青少年等做有针对性的宣传教育。答卷不收姓名电话，只收办这件事用得上的（个人信息保护法第6条）。国办函〔2026〕12号：不强制推广下载，不考核通报安装使用率。不说商户由警方担保。以上请核对现行规定。",
    en: "Anti-Telecom and Online Fraud Law, art. 8: villagers' and residents' committees teach the elderly, the young and others in a targeted way. The sheet asks no name or number and nothing that is not needed (Personal Information Protection Law, art. 6). Document 12 (2026) of the State Council's General Office: no forced downloads and no assessment by install rates. No shop is called police-guaranteed. Please verify what is in force.",
  },
  stopRule: {
    zh: "连续两场来的不到 15 人，换日子、换地方；再不到，停。连续三场同一类题错得没有变少，换讲法。货对不上数，当月停，查清再开。",
    en: "Two times with fewer than 15 people: another day and place; once more: stop. Three times no fewer wrong answers of a kind: explain it differently. Goods that do not add up: stop that month until it is clear why.",
  },
  outcome: {
    indicator: { zh: "题里讲到的几种诈骗的发案数", en: "Cases of the kinds of fraud asked about" },
    problem: "fraud.telecom",
    denominator: {
      zh: "本社区前 12 个月；各类题答错的比例并列",
      en: "This community, 12 months before; wrong answers by kind beside it",
    },
    baselineMonths: 12,
    measureMonths: 12,
    wouldCount: {
      zh: "变少，超出往年的起伏，题里没讲的诈骗没有同样变少。",
      en: "A fall beyond the usual ups and downs, while frauds not asked about did not fall alike.",
    },
    failure: {
      zh: "没有变少；或货换完了，同一类题还是那么多人错。",
      en: "No fall; or the goods are gone and as many people get the same kind wrong.",
    },
  },
  card: unrated({
    mechanism: { zh: "答错的当场听明白，比传单记得住。", en: "A mistake explained at once stays in mind." },
    moderators: {
      zh: "白天来的多是老人和带孩子的；要碰上上班的人，摆在晚上或商场门口。",
      en: "By day it is mostly elders and those with children; for people at work, evenings or a mall's door.",
    },
    implementation: {
      zh: "题短、字大，念给听也行；货摆在讲完之后。",
      en: "Short questions in large print, read aloud if wished; goods come after the explaining.",
    },
    cost: { zh: "人工按价签；货最多 60 份 × 10 元。", en: "Hours as on the tag; goods 60 × 10 yuan." },
  }),
  speaksFor: [
    {
      when: { problem: "fraud.telecom" },
      text: { zh: "电信网络诈骗是这里的问题。", en: "Telecom fraud is a problem here." },
    },
    {
      when: { problem: "voice.participation" },
      text: { zh: "有东西换，平时不出门听课的也会来。", en: "Something to take home draws more people." },
    },
    { when: { trait: "shops" }, text: { zh: "家门口有商铺，供货方便。", en: "Shops nearby supply goods." } },
  ],
  speaksAgainst: [
    {
      when: { missingPartner: "merchant" },
      text: { zh: "还没有商户一方，没有货可换。", en: "No shop is linked yet: nothing to take home." },
    },
    {
      when: { problem: "fraud.in_progress" },
      text: { zh: "正被骗的人等不到下一场，先劝阻。", en: "A fraud under way cannot wait: dissuade first." },
    },
  ],
  pack: { shape: "jar", paper: "sand", glyph: "quiz" },
};
