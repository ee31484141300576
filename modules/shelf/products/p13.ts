import { days, number, stationDefault, unrated, type Draft } from "./draft.ts";

export const p13: Draft = {
  code: "P13",
  name: { zh: "民转刑风险盯办", en: "Escalation watch" },
  line: {
    zh: "盯一起纠纷，盯到了结，不盯人。",
    en: "Watches one dispute until it ends; it watches no person.",
  },
  about: {
    zh: "一起纠纷反复报警、有人扬言，承办民警照因素单逐项看；单子只提示，颜色由所长具名认定。颜色挂在这起纠纷上，不挂在人身上：红每天、橙每 3 天、黄每周、蓝每月跟访，第 30 天、第 90 天各复核一次。纠纷了结，盯办跟着结束，颜色去掉。因素单和颜色只有承办民警、所长和所长点名的司法所的人看得到，别的伙伴只接到要办的事。",
    en: "When one dispute brings repeat calls or threats, the officer in charge goes through a list of factors; the list only suggests, and the chief confirms the colour by name. The colour belongs to the dispute, never to a person: red is followed up daily, orange every 3 days, yellow weekly, blue monthly, with reviews on days 30 and 90. When the dispute ends the watch ends with it and the colour is taken off. Only the officer in charge, the chief and people of the justice office whom the chief names see list and colour; other partners get only what they are asked to do.",
  },
  problems: ["escalation", "dispute.family", "dispute.debt"],
  kinds: ["community", "village", "enterprise"],
  partners: [
    {
      role: "officer",
      required: true,
      does: { zh: "承办，分头跟访双方", en: "In charge, follows up each side" },
    },
    {
      role: "chief",
      required: true,
      does: { zh: "认定颜色，批降级和结束", en: "Confirms colour, lowering and end" },
    },
    {
      role: "department_officer",
      required: false,
      does: { zh: "司法所一起化解；妇联接转来的事", en: "Justice office helps; women's federation as asked" },
    },
    { role: "mediator", required: false, does: { zh: "双方愿意的接去调", en: "Mediates if both wish" } },
    {
      role: "lawyer",
      required: false,
      does: { zh: "讲债务、家事的法律", en: "Explains debts and family law" },
    },
    {
      role: "cadre",
      required: false,
      does: { zh: "只接要办的事，看不到颜色", en: "Is asked for help, sees no colour" },
    },
  ],
  seenBy: "appointed",
  parameters: [
    {
      key: "aYear",
      label: { zh: "估计一年盯几起", en: "Disputes expected a year" },
      ...number("起", "disputes", 1, 60, 6),
    },
    {
      key: "factors",
      label: { zh: "因素单", en: "List of factors" },
      help: {
        zh: "逐项看，只作提示；问的是事，不给人打标签。",
        en: "A prompt only; it asks about events and labels nobody.",
      },
      type: "text",
      max: 300,
      default: "同一件事反复报警、有人受伤、拿过器械、酒后冲突、扬言伤人或伤己",
    },
    {
      key: "repeatCalls",
      label: { zh: "同一件事几次报警就看", en: "Calls about one matter that prompt it" },
      ...number("次", "calls", 2, 10, 3),
    },
    {
      key: "orangeAt",
      label: { zh: "几项以上提示橙", en: "Factors that suggest orange" },
      ...number("项", "factors", 1, 4, 2),
    },
    {
      key: "redAt",
      label: { zh: "几项以上提示红", en: "Factors that suggest red" },
      help: {
        zh: "颜色各地不同，这里是本站默认；少于橙的提示黄或蓝。",
        en: "Colours differ from place to place; station default. Fewer suggest yellow or blue.",
      },
      ...number("项", "factors", 2, 5, 3),
    },
    {
      key: "redDays",
      label: { zh: "红：几天跟访一次", en: "Red: days between follow-ups" },
      ...days(1, 2, 1),
    },
    {
      key: "orangeDays",
      label: { zh: "橙：几天跟访一次", en: "Orange: days between follow-ups" },
      ...days(2, 6, 3),
    },
    {
      key: "yellowDays",
      label: { zh: "黄：几天跟访一次", en: "Yellow: days between follow-ups" },
      ...days(5, 14, 7),
    },
    {
      key: "blueDays",
      label: { zh: "蓝：几天跟访一次", en: "Blue: days between follow-ups" },
      ...days(14, 60, 30),
    },
    {
      key: "followDays",
      label: { zh: "一周哪几天跟访", en: "Days of the week for follow-ups" },
      help: { zh: "在盯的里有红，选满七天。", en: "With a red one among them, choose all seven." },
      type: "weekdays",
      min: 1,
      max: 7,
      default: ["MO", "WE", "FR"],
    },
    {
      key: "firstDays",
      label: { zh: "几天内分别见双方", en: "Days to see each side" },
      help: stationDefault,
      ...days(1, 7, 3),
    },
  ],
  stages: [
    {
      key: "confirm",
      kind: "check",
      title: { zh: "看因素单，所长认定", en: "Go through the list, chief confirms" },
      subject: "community",
      who: { way: "together", roles: ["officer", "chief"] },
      minutes: 30,
      cadence: { kind: "event", withinDays: 1, expected: "$aYear" },
    },
    {
      key: "each_side",
      kind: "visit",
      title: { zh: "分别见双方", en: "See each side apart" },
      subject: "community",
      who: { way: "together", roles: ["officer"] },
      minutes: 60,
      cadence: { kind: "event", withinDays: "$firstDays", expected: "$aYear" },
    },
    {
      key: "follow_up",
      kind: "check",
      title: { zh: "跟访当天到期的", en: "Follow up what is due that day" },
      subject: "community",
      who: { way: "together", roles: ["officer"] },
      minutes: 20,
      cadence: { kind: "rule", freq: "weekly", byday: "$followDays", graceDays: 1 },
    },
    {
      key: "day_thirty",
      kind: "check",
      title: { zh: "第 30 天复核", en: "Review on day 30" },
      subject: "community",
      who: { way: "together", roles: ["officer", "chief"] },
      minutes: 20,
      cadence: { kind: "event", opensAfterDays: 30, withinDays: 35, expected: "$aYear" },
    },
    {
      key: "day_ninety",
      kind: "check",
      title: { zh: "第 90 天：结束，或写明为何接着", en: "Day 90: end it, or write why not" },
      subject: "community",
      who: { way: "together", roles: ["officer", "chief"] },
      minutes: 20,
      cadence: { kind: "event", opensAfterDays: 90, withinDays: 95, expected: "$aYear" },
    },
  ],
  evidence: [
    {
      kind: "document",
      label: { zh: "因素单，认定人签名", en: "List of factors, signed by who confirmed" },
      required: true,
      why: { zh: "单子只提示，定的人要具名。", en: "The list suggests; whoever decides signs." },
    },
    {
      kind: "note",
      label: { zh: "办了没有，下一步谁办", en: "Done or not, who does the next step" },
      required: true,
      why: {
        zh: "姓名、颜色、案情写在案卷里，不写在这里。",
        en: "Names, colour and story stay in the case file, not here.",
      },
    },
    {
      kind: "sign_off",
      label: { zh: "降级、结束的理由，所长签字", en: "Reason to lower or end, signed by the chief" },
      required: false,
      why: { zh: "升和降都要说得出为什么。", en: "Up or down, one can say why." },
    },
  ],
  burdenNote: {
    zh: "按一年 6 起估：认定 30 分钟，见双方 60 分钟，两次复核各 20 分钟；跟访一周 3 天，每天 20 分钟。每周民警 1.2 小时、所长 0.1 小时；化解要花的时间不在内。起数和分钟数是估计。",
    en: "At 6 disputes a year: confirming 30 minutes, seeing both sides 60, two reviews of 20; follow-ups on 3 days a week, 20 minutes each. A week: officer 1.2 h, chief 0.1 h; the work of settling it is not included. Disputes and minutes are estimates.",
  },
  securityException: null,
  lawfulBasis: {
    zh: "没有查到规定颜色和间隔的法律条文，各地做法不同，都是本站默认，请核对当地规定。单子只提示、由人具名认定，依个人信息保护法第24条的道理；只记这起纠纷要用的（第6条），伤情、债务、家事按敏感信息单独管（第28、29条）。调解中可能激化的要预防，可能成治安或刑事案件的及时报公安（人民调解法第25条）。请核对现行规定。",
    en: "No article of law fixing colours or intervals was found; practice differs, all are station defaults, please verify local rules. That a list suggests and a named person decides follows Personal Information Protection Law, art. 24; only what the dispute needs is kept (6); injuries, debts and family matters are handled as sensitive (28 and 29). In mediation what may escalate is prevented and a possible public-order or criminal case reported to the police at once (People's Mediation Law, art. 25). Please verify what is in force.",
  },
  stopRule: {
    zh: "纠纷了结满 30 天没再报警，结束，颜色去掉。满 90 天没有新因素，也结束；要接着盯，所长写理由。4 周没有在盯的，方案暂停。",
    en: "30 days after the dispute is settled without a call: end, colour off. 90 days without a new factor: end too, unless the chief writes why not. Nothing watched for 4 weeks: pause.",
  },
  outcome: {
    indicator: { zh: "到期没有复核的纠纷数", en: "Disputes whose review is overdue" },
    denominator: {
      zh: "在盯的纠纷数；升级为案件的另列",
      en: "Disputes watched; those that became cases apart",
    },
    baselineMonths: 6,
    measureMonths: 12,
    wouldCount: {
      zh: "10 起里 9 起以上按期复核，结束后 90 天内再报警不到 2 起。",
      en: "Nine in ten are reviewed in time; fewer than two are called in again within 90 days.",
    },
    failure: {
      zh: "3 成以上过期，或到日子不结束，或给不该看的人看了。",
      en: "Three in ten overdue, or not ended when due, or seen by somebody who should not.",
    },
  },
  card: unrated({
    mechanism: {
      zh: "有人按日子来问，话头不断，下一步有人接。",
      en: "Somebody keeps asking, talk goes on, the next step has an owner.",
    },
    moderators: {
      zh: "承办民警固定才行；只报过一次警的不必盯。",
      en: "With the same officer throughout; one call alone needs no watch.",
    },
    implementation: {
      zh: "先分头听，再定谁出面；降级和升级一样写。",
      en: "Hear each apart, then choose who acts; write lowering as raising.",
    },
    cost: { zh: "人工按价签；不另花钱。", en: "Hours as on the tag; no other spending." },
  }),
  speaksFor: [
    {
      when: { problem: "escalation" },
      text: { zh: "有反复报警、有人扬言的纠纷。", en: "There are disputes with repeat calls or threats." },
    },
    {
      when: { problem: "dispute.debt" },
      text: { zh: "有债务纠纷，没还清会一再找来。", en: "Debts bring people back until they are paid." },
    },
    {
      when: { problem: "dispute.family" },
      text: { zh: "家里的事分不开，要有人接着问。", en: "Families cannot part; somebody must keep asking." },
    },
  ],
  speaksAgainst: [
    {
      when: { problem: "domestic_violence" },
      text: {
        zh: "家庭暴力不在这里盯，走告诫和查访。",
        en: "Violence at home is not watched here: warning and visits.",
      },
    },
    {
      when: { missingPartner: "department_officer" },
      text: {
        zh: "没有司法所一方，只有跟访，没有化解。",
        en: "Without the justice office it only follows up.",
      },
    },
  ],
  pack: { shape: "pouch", paper: "pine", glyph: "thermometer" },
};
