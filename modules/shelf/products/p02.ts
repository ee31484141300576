import { minutes, people, unrated, type Draft } from "./draft.ts";

export const p02: Draft = {
  code: "P02",
  name: { zh: "义务巡逻队·红袖标", en: "Volunteer patrol team" },
  line: {
    zh: "愿意的居民戴上袖标，跟民警走一圈。",
    en: "Residents who wish to, in armbands, walk a round with the officer.",
  },
  about: {
    zh: "公开招募，名额有限，来去自愿。社区民警带队，社区排班；上岗前讲一次怎么做、不能做什么，并办好保险。志愿者只看、只记、只报，不查证件、不追人、不劝架。服务时长只给本人开证明用。",
    en: "Places are advertised and limited; people come and go as they like. The officer leads, the community draws up the roster. Before the first round there is a briefing on what to do and what not, and insurance. Volunteers look, note and report; they check no papers, chase nobody and break up no fights. Hours served are kept only for a person's own certificate.",
  },
  problems: ["order", "voice.participation", "voice.unsafe"],
  kinds: ["community", "village"],
  partners: [
    {
      role: "officer",
      required: true,
      does: { zh: "带队，接手发现的事", en: "Leads and takes over findings" },
    },
    {
      role: "volunteer",
      required: true,
      atLeast: 2,
      does: { zh: "巡逻、记录、上报", en: "Walk, note, report" },
    },
    { role: "cadre", required: true, does: { zh: "招募、排班、培训", en: "Recruits, rosters, trains" } },
  ],
  parameters: [
    {
      key: "days",
      label: { zh: "哪几天", en: "Which days" },
      type: "weekdays",
      min: 1,
      max: 3,
      default: ["SA"],
    },
    { key: "start", label: { zh: "开始时间", en: "Starts at" }, type: "time", default: "19:30" },
    { key: "minutes", label: { zh: "每次时长", en: "Length" }, ...minutes(30, 120, 60, 15) },
    { key: "places", label: { zh: "每次名额", en: "Places each time" }, ...people(2, 20, 6) },
    { key: "area", label: { zh: "区域", en: "Area" }, type: "text", max: 200, default: "" },
    {
      key: "insured",
      label: { zh: "保险和培训已办好", en: "Insured and briefed" },
      help: { zh: "没办好之前不要排人上岗。", en: "Roster nobody before this is done." },
      type: "yesno",
      default: false,
    },
  ],
  stages: [
    {
      key: "patrol",
      kind: "patrol",
      title: { zh: "义务巡逻", en: "Volunteer patrol" },
      subject: "community",
      who: { way: "together", roles: ["officer", "volunteer"] },
      minutes: "$minutes",
      cadence: { kind: "rule", freq: "weekly", byday: "$days", at: "$start" },
    },
    {
      key: "briefing",
      kind: "briefing",
      title: { zh: "新队员说明会", en: "Briefing for newcomers" },
      subject: "community",
      who: { way: "together", roles: ["cadre", "volunteer"] },
      minutes: 45,
      cadence: { kind: "rule", freq: "monthly", byday: ["1SA"], graceDays: 7 },
    },
  ],
  evidence: [
    {
      kind: "count",
      label: { zh: "来了几个人", en: "How many came" },
      required: true,
      why: { zh: "只要人数，够两人才出发。", en: "A number only: two are needed to set out." },
    },
    {
      kind: "note",
      label: { zh: "发现的事，交给了谁", en: "Findings and who has them now" },
      required: false,
      why: { zh: "有发现才写，好接着办。", en: "Only if there are any, so that they go on." },
    },
    {
      kind: "document",
      label: { zh: "服务时长证明", en: "Certificate of hours served" },
      required: false,
      why: { zh: "本人要，就免费开。", en: "Free of charge when a volunteer asks." },
    },
  ],
  burdenNote: {
    zh: "每周 1 次，60 分钟；每月说明会 45 分钟。每周民警 1.0 小时、志愿者 1.2 小时、社区 0.2 小时。志愿者按一个名额算。分钟数是估计。",
    en: "Once a week, 60 minutes; a briefing of 45 minutes a month. A week: officer 1.0 h, a volunteer's place 1.2 h, community 0.2 h. The minutes are estimates.",
  },
  securityException: null,
  lawfulBasis: {
    zh: "志愿服务条例第19条：如实记录志愿者的服务情况和培训，本人要求时无偿开证明；第20条：未经同意不公开志愿者信息；第21条：不向服务对象收取报酬。志愿者没有执法权。请核对现行规定。",
    en: "Volunteer Service Regulations: art. 19, service and training are recorded truly and a certificate is free on request; art. 20, no disclosure of volunteers' details without consent; art. 21, no reward from those served. Volunteers have no enforcement power. Please verify what is in force.",
  },
  stopRule: {
    zh: "连续 4 次不到两名志愿者，先停，问过大家再定。有人受伤，当天停，查清再开。",
    en: "Four rounds in a row with fewer than two volunteers: pause and ask people. Somebody is hurt: stop that day until it is clear why.",
  },
  outcome: {
    indicator: { zh: "每次巡逻查实的发现数", en: "Confirmed findings per round" },
    denominator: { zh: "实际走了的次数", en: "Rounds actually walked" },
    baselineMonths: 6,
    measureMonths: 6,
    wouldCount: {
      zh: "查实的发现办结一半以上，参加过的人数没有变少。",
      en: "More than half of confirmed findings are closed and no fewer different people took part.",
    },
    failure: {
      zh: "半年没有一件查实的发现，或总是那两三个人。",
      en: "Half a year without a confirmed finding, or always the same two or three people.",
    },
  },
  card: unrated({
    mechanism: {
      zh: "熟悉地方的人多看一眼，小事早说。",
      en: "People who know the place notice small things early.",
    },
    moderators: {
      zh: "住户稳定、有人牵头；全靠退休的人，雨雪天会断。",
      en: "Settled residents and someone to lead; if all are retired, bad weather breaks it.",
    },
    implementation: {
      zh: "固定的晚上，事先说清不能做什么。",
      en: "A fixed evening, and clear limits told beforehand.",
    },
    cost: {
      zh: "人工按价签；袖标、保险另算，金额未估。",
      en: "Hours as on the tag; armbands and insurance extra, not priced.",
    },
  }),
  speaksFor: [
    {
      when: { problem: "order" },
      text: { zh: "有没人看管的角落，多几双眼睛。", en: "Some corners are minded by nobody." },
    },
    {
      when: { problem: "voice.participation" },
      text: { zh: "参与的人少，这是最容易加入的一件。", en: "Few take part; this is the easiest to join." },
    },
    {
      when: { trait: "residents_stable" },
      text: { zh: "住户稳定，同一班人能走下去。", en: "Settled residents: the same team can go on." },
    },
  ],
  speaksAgainst: [
    {
      when: { missingPartner: "volunteer" },
      text: {
        zh: "还没有志愿者，先招募，招到两人再排。",
        en: "No volunteers yet: recruit two before planning.",
      },
    },
    {
      outweighs: true,
      when: { problem: "violence" },
      text: { zh: "会动手伤人的事不能让志愿者碰。", en: "Volunteers must be kept away from violence." },
    },
  ],
  pack: { shape: "tub", paper: "sand", glyph: "armband" },
};
