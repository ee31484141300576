import { days, minutes, number, unrated, type Draft } from "./draft.ts";

export const p29: Draft = {
  code: "P29",
  name: { zh: "警情公示与安民告示", en: "Crime bulletin for residents" },
  line: { zh: "这一阵出了几起什么事，怎么防，找谁。", en: "What happened, what to do, whom to call." },
  about: {
    zh: "默认两周一期：数从哪来、按哪天算、哪些不算，写在最前面；少于 5 起的几类合成一句说，不写门牌，不写能认出人的细节。推迟几天才发，让补报的赶上、正在办的不受影响；下面写这阵子怎么防、找谁。说错了就更正，撤回的是哪一期、为什么，留着。不和别的社区比，也不排先后。",
    en: "Every two weeks by default. Where the figures come from, by which date and what is left out stands first; kinds with fewer than five cases are told together, without doors or anything that shows who it was. It comes out some days late, so that late reports are in and open cases are not harmed. Then what to do for now and whom to call. Mistakes are corrected; which issue was withdrawn, and why, stays on record. It compares no community with another and puts none first or last.",
  },
  problems: ["voice", "voice.unsafe"],
  kinds: ["community", "village"],
  partners: [
    { role: "officer", required: true, does: { zh: "取数，写怎么防", en: "Figures, what to do" } },
    { role: "cadre", required: true, does: { zh: "看懂不懂，张贴", en: "Reads it as a resident, posts it" } },
    { role: "property_manager", required: false, does: { zh: "贴到楼道、电梯", en: "Puts it up in stairs" } },
  ],
  parameters: [
    {
      key: "everyWeeks",
      label: { zh: "几周一期", en: "Weeks between issues" },
      ...number("周", "weeks", 1, 5, 2),
    },
    { key: "day", label: { zh: "周几发", en: "Day" }, type: "weekdays", min: 1, max: 1, default: ["FR"] },
    { key: "minutes", label: { zh: "编一期用时", en: "Time for an issue" }, ...minutes(20, 120, 40, 10) },
    {
      key: "delayDays",
      label: { zh: "推迟几天发", en: "Days of delay" },
      help: { zh: "截数那天到发布那天。", en: "From the day the figures end to the day it is out." },
      ...days(3, 30, 7),
    },
    {
      key: "smallest",
      label: { zh: "少于几起不细分", en: "Not broken down below" },
      help: { zh: "可以调高，不能低于 5。", en: "May be raised, never below five." },
      ...number("起", "cases", 5, 20, 5),
    },
    {
      key: "definition",
      label: { zh: "口径", en: "Definition" },
      help: {
        zh: "变了口径，那一期写明，旧的不改。",
        en: "If it changes, the issue says so; old ones stay.",
      },
      type: "text",
      max: 300,
      default: "按发生日、本社区内、已受理；盗窃、电信网络诈骗、火警、纠纷四类",
    },
    {
      key: "where",
      label: { zh: "发在哪里", en: "Where it appears" },
      type: "choice",
      options: [
        { value: "board", label: { zh: "楼道和公告栏", en: "Stairs and notice boards" } },
        { value: "group", label: { zh: "居民群", en: "Residents' group" } },
        { value: "both", label: { zh: "两样都发", en: "Both" } },
      ],
      default: "both",
    },
  ],
  stages: [
    {
      key: "issue",
      kind: "briefing",
      title: { zh: "编一期：取数、合并小数、写怎么防", en: "An issue: figures, small ones merged, advice" },
      subject: "community",
      who: { way: "together", roles: ["officer", "cadre"] },
      minutes: "$minutes",
      cadence: { kind: "rule", freq: "weekly", interval: "$everyWeeks", byday: "$day", graceDays: 3 },
    },
    {
      key: "understood",
      kind: "check",
      title: { zh: "找 40 人问：看到没有，看懂没有", en: "Ask 40 people: seen it, understood it" },
      subject: "community",
      who: { way: "together", roles: ["cadre"] },
      minutes: 90,
      cadence: { kind: "rule", freq: "monthly", interval: 3, byday: ["3SA"], graceDays: 14 },
    },
    {
      key: "correct",
      kind: "check",
      title: { zh: "更正或撤回", en: "Correct or withdraw" },
      subject: "community",
      who: { way: "together", roles: ["officer"] },
      minutes: 20,
      cadence: { kind: "event", withinDays: 1, expected: 2 },
    },
  ],
  evidence: [
    {
      kind: "document",
      label: { zh: "第几期，口径第几版，截数到哪天", en: "Issue, version of the definition, figures up to" },
      required: true,
      why: { zh: "口径一样的才能前后比。", en: "Only the same can be compared." },
    },
    {
      kind: "checklist",
      label: {
        zh: "小数合并了、没有门牌、认不出人、在办的没写",
        en: "Small counts merged, no doors, nobody recognisable, no open case",
      },
      required: true,
      why: { zh: "贴出去收不回来，发之前过一遍。", en: "What is posted is seen: gone through before." },
    },
    {
      kind: "sign_off",
      label: { zh: "所长签发", en: "Signed by the chief" },
      required: true,
      why: { zh: "一期有一个人负责。", en: "One person answers for each issue." },
    },
    {
      kind: "note",
      label: { zh: "更正、撤回：哪一期，错在哪，几时改的", en: "Corrected, withdrawn: issue, mistake, when" },
      required: false,
      why: { zh: "撤了也留一行，大家知道改过。", en: "A line stays, so that people know it changed." },
    },
  ],
  burdenNote: {
    zh: "两周一期，编写 40 分钟；每季找 40 人问 90 分钟；一年 2 次更正各 20 分钟。每周民警 0.3 小时、社区 0.4 小时；所长签发和张贴的时间没有算。分钟数是估计。",
    en: "An issue every two weeks of 40 minutes, 90 minutes a quarter to ask 40 people, two corrections a year of 20. A week: officer 0.3 h, community 0.4 h; the chief's signature and putting it up are not counted. The minutes are estimates.",
  },
  securityException: null,
  lawfulBasis: {
    zh: "公开个人信息要本人单独同意（个人信息保护法第25条），告示里不写；只用合计的数（第6条）。请核对现行规定。警情对外发布的规定这里没有核过，不引用；由谁发、哪些能发，照上级公安机关的规定，请核对后填上。少于 5 起不细分是本站默认。",
    en: "Publishing personal data needs each person's separate consent (Personal Information Protection Law, art. 25), so none is published; only totals are used (art. 6). Please verify what is in force. The rules on releasing police figures were not checked here and are not cited; who may release what follows the superior police authority, please verify and fill in. Not breaking down below five is a station default.",
  },
  stopRule: {
    zh: "有一期让人认出了当事人，当天撤下，停到查清。连续两次问 40 人，知道的都不到 5 个，停，改到楼下讲。",
    en: "An issue by which somebody was recognised: take it down that day and stop until it is clear why. Two rounds in which fewer than five of 40 know of it: stop and speak at the doors instead.",
  },
  outcome: {
    indicator: {
      zh: "问到的人里，说得出最近一期讲了什么的人数",
      en: "Of the people asked, how many can say what the last issue was about",
    },
    denominator: {
      zh: "问到的人数；不愿答的人数、更正的期数并列",
      en: "People asked; those who declined and issues corrected beside it",
    },
    baselineMonths: 3,
    measureMonths: 12,
    wouldCount: {
      zh: "每次问到 40 人以上，比头一次多 10 人以上说得出，怎么防也说得出一条。",
      en: "At least 40 asked each time, ten more than at first can say it, with one thing to do.",
    },
    failure: {
      zh: "没有多出来；或看过的人反而更怕，又说不出怎么防。",
      en: "No more than at first; or readers are more afraid and know of nothing to do.",
    },
  },
  card: unrated({
    mechanism: {
      zh: "知道出了几起、怎么防，传言少了，门会锁好。",
      en: "With figures and advice there is less rumour and more locked doors.",
    },
    moderators: {
      zh: "地方越小越容易认出人，期数要放长；只报数不说怎么防，人会更怕。",
      en: "The smaller the place, the easier somebody is recognised: longer gaps. Figures without advice frighten.",
    },
    implementation: { zh: "一页纸，大字，最后一行写找谁。", en: "One page, large print, whom to call last." },
    cost: { zh: "人工按价签；打印张贴另算，金额未估。", en: "Hours as on the tag; printing not priced." },
  }),
  speaksFor: [
    {
      when: { problem: "voice" },
      text: { zh: "出了什么事大家不知道，传言跑在前头。", en: "People are not told, and rumour is faster." },
    },
    {
      when: { problem: "voice.unsafe" },
      text: { zh: "警情不多，心里还是不踏实。", en: "Few incidents, yet people feel uneasy." },
    },
    {
      when: { problem: "fraud.telecom" },
      text: {
        zh: "骗术变得快，怎么防每期都能换新的。",
        en: "Frauds change fast; each issue has new advice.",
      },
    },
  ],
  speaksAgainst: [
    {
      when: { trait: "villager_groups" },
      text: {
        zh: "村里一说事就知道是谁家，改成四周一期，多合并。",
        en: "In a village everybody knows whose it was: every four weeks, and merge more.",
      },
    },
    {
      when: { missingPartner: "cadre" },
      text: { zh: "没有社区先看一遍，容易写成公文。", en: "Without the community it reads like a file." },
    },
  ],
  pack: { shape: "bottle", paper: "sand", glyph: "notice" },
};
