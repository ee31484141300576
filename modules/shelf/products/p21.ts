import { minutes, months, unrated, type Draft } from "./draft.ts";

export const p21: Draft = {
  code: "P21",
  name: { zh: "精准反诈宣讲", en: "Targeted anti-fraud talk" },
  line: {
    zh: "给容易碰上哪种骗的人，讲哪种骗。",
    en: "Tell people about the fraud they are most likely to meet.",
  },
  about: {
    zh: "先看这里近来是哪种骗、碰上的是哪些人，再定听众和题目：上班的人讲刷单和投资，学生讲兼职和游戏，老人讲保健和冒充。案例用本地真事，去掉姓名和能认出人的地方。讲前讲后各问同样几题，只看合计。公安部2024年6月通报里，18至40岁占受骗人数的62.1%（转引，请核对），只讲给老年人听不够。",
    en: "First look at which fraud is about and whom it meets, then choose audience and subject: rebates and investment for those at work, part-time jobs and games for students, health goods and impersonation for elders. Cases are local and true, without names or anything that shows who it was. The same few questions before and after, looked at in total only. By the Ministry of Public Security's figures of June 2024 people of 18 to 40 were 62.1 % of victims (quoted at second hand, please verify): talking to the elderly alone is not enough.",
  },
  problems: ["fraud", "fraud.telecom", "fraud.rebate", "fraud.investment", "fraud.impersonation"],
  kinds: ["community", "village", "school", "hospital", "enterprise"],
  partners: [
    { role: "officer", required: true, does: { zh: "备课，讲真事", en: "Prepares, tells cases" } },
    { role: "cadre", required: false, does: { zh: "找听众，定地方", en: "Finds audience and room" } },
    { role: "enterprise", required: false, does: { zh: "安排员工来听", en: "Lets staff attend" } },
    { role: "volunteer", required: false, does: { zh: "帮着问答", en: "Helps with questions" } },
  ],
  parameters: [
    { key: "everyMonths", label: { zh: "几个月一场", en: "Months between talks" }, ...months(1, 6, 3) },
    {
      key: "audience",
      label: { zh: "讲给谁", en: "Audience" },
      type: "choice",
      options: [
        { value: "working", label: { zh: "上班的人", en: "People at work" } },
        { value: "students", label: { zh: "学生", en: "Students" } },
        { value: "parents", label: { zh: "家长", en: "Parents" } },
        { value: "elders", label: { zh: "老年人", en: "Elders" } },
        { value: "accountants", label: { zh: "财务人员", en: "Accountants" } },
      ],
      default: "working",
    },
    {
      key: "fraud",
      label: { zh: "讲哪种", en: "Which fraud" },
      type: "choice",
      options: [
        { value: "fraud.rebate", label: { zh: "刷单返利", en: "Fake-order rebates" } },
        { value: "fraud.investment", label: { zh: "虚假投资", en: "False investment" } },
        { value: "fraud.impersonation", label: { zh: "冒充身份", en: "Impersonation" } },
      ],
      default: "fraud.rebate",
    },
    { key: "minutes", label: { zh: "每场多久", en: "Length of a talk" }, ...minutes(20, 120, 60, 10) },
    { key: "place", label: { zh: "地方", en: "Place" }, type: "text", max: 120, default: "" },
  ],
  stages: [
    {
      key: "prepare",
      kind: "briefing",
      title: { zh: "备课：换成近来的真事", en: "Prepare: put in recent cases" },
      subject: "community",
      who: { way: "together", roles: ["officer"] },
      minutes: 60,
      cadence: { kind: "rule", freq: "monthly", interval: "$everyMonths", byday: ["1TU"], graceDays: 7 },
    },
    {
      key: "talk",
      kind: "lecture",
      title: { zh: "反诈宣讲", en: "Anti-fraud talk" },
      subject: "community",
      who: { way: "together", roles: ["officer"] },
      minutes: "$minutes",
      cadence: { kind: "rule", freq: "monthly", interval: "$everyMonths", byday: ["3TU"], graceDays: 14 },
    },
  ],
  evidence: [
    {
      kind: "count",
      label: { zh: "来了几个人", en: "How many came" },
      required: true,
      why: { zh: "数一数就行，不留名字。", en: "A head count is enough; no names." },
    },
    {
      kind: "document",
      label: { zh: "讲义第几版", en: "Version of the hand-out" },
      required: true,
      why: { zh: "骗术在变，知道讲的是哪一版。", en: "Frauds change; one knows which version was told." },
    },
    {
      kind: "count",
      label: { zh: "讲前讲后各答对几成，只看合计", en: "Right answers before and after, in total only" },
      required: false,
      why: { zh: "听懂没有，看这个。", en: "Whether it was understood shows here." },
    },
  ],
  burdenNote: {
    zh: "一年 4 场，每场备课 60 分钟、讲 60 分钟。每周民警 0.2 小时；社区和单位只找听众，没有算。分钟数是估计。",
    en: "Four talks a year, 60 minutes to prepare and 60 to give. A week: officer 0.2 h; community and firms only find the audience, which is not counted. The minutes are estimates.",
  },
  securityException: null,
  lawfulBasis: {
    zh: "反电信网络诈骗法第8条：村委会、居委会做有针对性的宣传，单位对自己的人员做防骗教育。案例去掉姓名和能认出人的内容（个人信息保护法第6条、第25条）。国办函〔2026〕12号：不考核安装使用率、学习时长。以上请核对现行规定。",
    en: "Anti-Telecom and Online Fraud Law, art. 8: committees teach in a targeted way and units teach their own staff. Cases carry no name or anything that identifies (Personal Information Protection Law, arts. 6 and 25). Document 12 (2026) of the State Council's General Office: no assessment by installs or hours of study. Please verify what is in force.",
  },
  stopRule: {
    zh: "连续两场答对的没有变多，换讲法再试一场；还是没有，停。这种骗半年没有发案，换一种讲。",
    en: "Two talks without more right answers: one more in another form, then stop. Half a year without a case of this kind: change the subject.",
  },
  outcome: {
    indicator: { zh: "所讲那种诈骗的发案数", en: "Cases of the fraud talked about" },
    problem: "fraud.telecom",
    denominator: {
      zh: "本社区前 12 个月；讲前讲后答对的比例并列",
      en: "This community, 12 months before; right answers before and after beside it",
    },
    baselineMonths: 12,
    measureMonths: 12,
    wouldCount: {
      zh: "变少，超出往年的起伏，别的诈骗没有同时变多。",
      en: "A fall beyond the usual ups and downs while other frauds did not rise.",
    },
    failure: {
      zh: "没有变少，且讲后答对的也没有变多。",
      en: "No fall, and no more right answers after the talk.",
    },
  },
  card: unrated({
    mechanism: { zh: "听过同样的话术，接到时认得出。", en: "Who has heard the script may recognise it." },
    moderators: {
      zh: "听众正好是会碰上这种骗的人才有用。",
      en: "Only if the audience is the one this fraud looks for.",
    },
    implementation: {
      zh: "短，一场一种，讲完当场问。",
      en: "Short, one kind at a time, questions at the end.",
    },
    cost: {
      zh: "人工按价签；讲义印刷另算，金额未估。",
      en: "Hours as on the tag; printing extra, not priced.",
    },
  }),
  speaksFor: [
    {
      when: { problem: "fraud.telecom" },
      text: { zh: "电信网络诈骗是这里的问题。", en: "Telecom fraud is a problem here." },
    },
    {
      when: { problem: "fraud.investment" },
      text: { zh: "有虚假投资的案子，能对着讲。", en: "There are cases of false investment to speak of." },
    },
    {
      when: { trait: "small_firms" },
      text: {
        zh: "中小企业的财务常被冒充老板的人找上。",
        en: "Accounts staff of small firms are rung up by false bosses.",
      },
    },
    {
      when: { trait: "pupils" },
      text: {
        zh: "有学生，可以讲兼职和游戏交易。",
        en: "Pupils can be told about side jobs and game trades.",
      },
    },
    {
      when: { fact: { trait: "fraud_history", is: ["frequent"] } },
      text: {
        zh: "诈骗正多发，要对着容易被找上的人讲。",
        en: "Fraud is frequent now: speak to those who are approached most.",
      },
    },
  ],
  speaksAgainst: [
    {
      when: { problem: "fraud.in_progress" },
      text: {
        zh: "正在被骗的人等不到下一场，先劝阻。",
        en: "Someone being deceived cannot wait for the next talk: dissuade first.",
      },
    },
    {
      when: { missingPartner: "cadre" },
      text: {
        zh: "没有社区帮着找听众，来的多半是本来就小心的人。",
        en: "Without the community's help those who come are mostly careful already.",
      },
    },
    {
      when: { fact: { trait: "fraud_history", is: ["none_recorded"] } },
      text: {
        zh: "这里没有诈骗记录，没有本地的事可讲。",
        en: "No fraud is on record here, so there is no local case to speak of.",
      },
    },
  ],
  pack: { shape: "pouch", paper: "white", glyph: "book" },
};
