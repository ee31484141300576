import { days, minutes, number, unrated, type Draft } from "./draft.ts";

export const p19: Draft = {
  code: "P19",
  name: { zh: "反诈联盟·商圈", en: "Anti-fraud merchant alliance" },
  line: {
    zh: "学会一招防骗，到店里换一点优惠。",
    en: "Learn how to spot a fraud, get something off at the shops.",
  },
  about: {
    zh: "社区、商户、酒店、医院一起办一到三个月。居民在活动点听一段真事、答几道题，领一张优惠券，到店核销；商户看不到个人信息，不用现金。民警和社区每周走一遍店，每月和商户对一次账、换题。反诈 App 装不装由居民自己定，不登记、不计数。",
    en: "For one to three months the community, shops, hotels and hospitals run it together. At a stand people hear a true case, answer a few questions and get a voucher to use at a shop; the shop sees no personal data and no cash changes hands. Officer and community go round the shops weekly; once a month they settle accounts with the merchants and change the questions. Whether to install the anti-fraud app is each person's choice, neither recorded nor counted.",
  },
  problems: ["fraud", "fraud.telecom", "fraud.rebate", "fraud.investment", "fraud.impersonation"],
  kinds: ["community", "village"],
  partners: [
    {
      role: "officer",
      required: true,
      does: { zh: "走店，讲真事，换题", en: "Goes round, tells cases, changes questions" },
    },
    { role: "cadre", required: true, does: { zh: "办活动点，发券", en: "Runs the stand, gives vouchers" } },
    {
      role: "merchant",
      required: true,
      does: { zh: "给优惠，核销，对账", en: "Gives the discount, redeems, reconciles" },
    },
    {
      role: "enterprise",
      required: true,
      does: { zh: "医院、商场出场地和优惠", en: "Hospitals, malls: room and offers" },
    },
    { role: "volunteer", required: false, does: { zh: "帮老人答题", en: "Helps elders with the questions" } },
  ],
  parameters: [
    {
      key: "roundDay",
      label: { zh: "哪天走店", en: "Day of the round" },
      type: "weekdays",
      min: 1,
      max: 1,
      default: ["TH"],
    },
    { key: "roundMinutes", label: { zh: "走店用时", en: "Time for the round" }, ...minutes(30, 120, 45, 15) },
    {
      key: "learningDay",
      label: { zh: "哪天摆活动点", en: "Day of the stand" },
      type: "weekdays",
      min: 1,
      max: 2,
      default: ["SA"],
    },
    {
      key: "faceValue",
      label: { zh: "每张券面额", en: "Value of a voucher" },
      ...number("元", "yuan", 1, 50, 5),
    },
    {
      key: "total",
      label: { zh: "总张数", en: "Vouchers in all" },
      ...number("张", "vouchers", 10, 5000, 300, 10),
    },
    {
      key: "each",
      label: { zh: "每人最多", en: "At most for each person" },
      ...number("张", "vouchers", 1, 5, 2),
    },
    { key: "validDays", label: { zh: "几天内核销", en: "Valid for" }, ...days(7, 90, 30) },
  ],
  stages: [
    {
      key: "round",
      kind: "campaign",
      title: { zh: "走一遍联盟商户", en: "Round of the merchants" },
      subject: "community",
      who: { way: "together", roles: ["officer", "cadre"] },
      minutes: "$roundMinutes",
      cadence: { kind: "rule", freq: "weekly", byday: "$roundDay", graceDays: 3 },
    },
    {
      key: "learning",
      kind: "lecture",
      title: { zh: "活动点：听一段，答几题", en: "Stand: hear a case, answer a few" },
      subject: "community",
      who: { way: "together", roles: ["officer", "cadre"] },
      minutes: 30,
      cadence: { kind: "rule", freq: "weekly", byday: "$learningDay", graceDays: 3 },
    },
    {
      key: "check",
      kind: "check",
      title: { zh: "和商户对账、换题", en: "Settle accounts, change questions" },
      subject: "community",
      who: { way: "together", roles: ["officer", "cadre", "merchant", "enterprise"] },
      minutes: 45,
      cadence: { kind: "rule", freq: "monthly", byday: ["4TH"], graceDays: 7 },
    },
    {
      key: "redeem",
      kind: "campaign",
      title: { zh: "清点本周核销", en: "Count the week's vouchers" },
      subject: "community",
      who: { way: "together", roles: ["merchant"] },
      minutes: 20,
      cadence: { kind: "rule", freq: "weekly", byday: ["SU"], graceDays: 3 },
    },
  ],
  evidence: [
    {
      kind: "count",
      label: { zh: "发券、核销各几张", en: "Vouchers given and redeemed" },
      required: true,
      why: { zh: "和商户对得上账。", en: "So that accounts with the merchants agree." },
    },
    {
      kind: "document",
      label: { zh: "商户协议", en: "Agreement with each merchant" },
      required: true,
      why: { zh: "面额、总量、退换、期限写在纸上。", en: "Value, total, refunds and term on paper." },
    },
    {
      kind: "count",
      label: { zh: "每道题答对几成，只看合计", en: "How often each question was right, in total only" },
      required: false,
      why: { zh: "哪种骗术没听懂，下周讲哪种。", en: "What was not understood is told next week." },
    },
  ],
  burdenNote: {
    zh: "走店每周 45 分钟，活动点每周 30 分钟，对账每月 45 分钟，商户清点每周 20 分钟。每周民警 1.4 小时、社区 1.4 小时、商户 0.5 小时、企业 0.2 小时。活动期就是方案的起止日期，一到三个月。一个岗位按一人算。分钟数是估计。",
    en: "The round 45 minutes a week, the stand 30, accounts 45 a month, the merchants' count 20 a week. A week: officer 1.4 h, community 1.4 h, merchants 0.5 h, enterprises 0.2 h. It runs as long as the programme, one to three months. Each role counts as one person. The minutes are estimates.",
  },
  securityException: null,
  lawfulBasis: {
    zh: "反电信网络诈骗法第8条：村委会、居委会对老年人、青少年等做有针对性的宣传教育。国办函〔2026〕12号不许强制推广下载、考核通报安装使用率。给商户的只有券码，不给个人信息（个人信息保护法第6条、第23条）。不说商户由警方担保。以上请核对现行规定。",
    en: "Anti-Telecom and Online Fraud Law, art. 8: villagers' and residents' committees teach the elderly, the young and others in a targeted way. Document 12 (2026) of the State Council's General Office bars forced downloads and reporting of install rates. Merchants get a voucher code and no personal data (Personal Information Protection Law, arts. 6 and 23). No shop is called police-guaranteed. Please verify what is in force.",
  },
  stopRule: {
    zh: "满三个月停，要接着办就重新提交。账对不上查不清、有人倒卖券，当天停。连续 3 周没人答题，停。",
    en: "It ends after three months; to go on, submit again. Accounts that cannot be reconciled, or vouchers being resold: stop that day. Three weeks without anybody answering: stop.",
  },
  outcome: {
    indicator: {
      zh: "活动期和其后共 12 个月的电信网络诈骗发案数",
      en: "Telecom-fraud cases in the 12 months from the start",
    },
    problem: "fraud.telecom",
    denominator: {
      zh: "本社区前 12 个月；损失金额、拦下的转账另列",
      en: "This community, 12 months before; losses and stopped transfers listed apart",
    },
    baselineMonths: 12,
    measureMonths: 12,
    wouldCount: {
      zh: "变少，超出往年的起伏，案发按发生日补齐。",
      en: "A fall beyond the usual ups and downs, with late reports added by date of occurrence.",
    },
    failure: {
      zh: "没有变少；或只有券用完了，题还是那几道错。",
      en: "No fall; or the vouchers are gone and the same questions are still wrong.",
    },
  },
  card: unrated({
    mechanism: {
      zh: "听过真事、自己答过，接到电话时想得起来。",
      en: "Who has heard a case and answered it may remember when the telephone rings.",
    },
    moderators: {
      zh: "店要离家近、天天去；受骗的不只是老人，题要分年龄。",
      en: "Shops people use daily; not only elders are deceived, so questions differ by age.",
    },
    implementation: {
      zh: "题每月换，案例用本地脱敏的。",
      en: "New questions monthly, local cases without names.",
    },
    cost: {
      zh: "人工按价签；优惠由商户出，默认最多 300 张 × 5 元。",
      en: "Hours as on the tag; merchants bear the discount, by default 300 × 5 yuan at most.",
    },
  }),
  speaksFor: [
    {
      when: { problem: "fraud.telecom" },
      text: { zh: "电信网络诈骗是这里的问题。", en: "Telecom fraud is a problem here." },
    },
    {
      when: { trait: "shops" },
      text: { zh: "周边有商铺，券有处用。", en: "There are shops where a voucher can be used." },
    },
    {
      when: { problem: "voice.participation" },
      text: { zh: "有优惠，平时不来的人也会来听。", en: "A discount brings those who usually stay away." },
    },
    {
      when: { fact: { trait: "fraud_history", is: ["frequent"] } },
      text: {
        zh: "诈骗多发，一家家讲讲不过来，靠商户一起提醒。",
        en: "Fraud is frequent: more than talks can reach, so shops help to warn.",
      },
    },
  ],
  speaksAgainst: [
    {
      when: { missingPartner: "merchant" },
      text: { zh: "还没有商户一方，券没处用。", en: "No merchant is linked yet: a voucher has no use." },
    },
    {
      when: { problem: "fraud.in_progress" },
      text: {
        zh: "正在被骗的人等不到活动，先劝阻。",
        en: "Someone being deceived cannot wait: dissuade first.",
      },
    },
  ],
  pack: { shape: "can", paper: "pine", glyph: "warning" },
};
