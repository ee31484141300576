import { cases, days, minutes, unrated, type Draft } from "./draft.ts";

export const p10: Draft = {
  code: "P10",
  name: { zh: "治安调解规范办", en: "Police mediation of minor cases" },
  line: {
    zh: "够条件的小案，民警主持，至多调两次。",
    en: "Minor cases that qualify, led by an officer, twice at most.",
  },
  about: {
    zh: "民间纠纷引起的小打小闹、砸坏东西、辱骂骚扰，情节轻、双方愿意，事实和证据查清后由民警主持调。雇凶、结伙、多次、一方不愿意、嫌疑人跑了的，不调。一般只调一次；要再调，在第一次后 7 个工作日内再来一次，没有第三次。履行了的不罚，没达成或不履行的依法处理，不拖。",
    en: "Minor fights, damage and harassment that grow out of private quarrels are mediated by an officer where both sides wish and facts and evidence are clear. Hired attackers, gangs, repeated offences, an unwilling side and a fled suspect are excluded. There is one session as a rule; a second only within seven working days of the first, and no third. What is performed is not punished; without agreement or performance the law takes its course without delay.",
  },
  problems: ["order.fight", "order.damage", "order.disturbance", "order"],
  kinds: ["community", "village", "school", "hospital", "enterprise"],
  partners: [
    { role: "officer", required: true, does: { zh: "查清事实，主持调解", en: "Finds the facts, leads" } },
    {
      role: "cadre",
      required: false,
      does: { zh: "邻里的事，应邀到场", en: "Comes if asked, among neighbours" },
    },
    {
      role: "elder",
      required: false,
      does: { zh: "双方都认的熟人，应邀到场", en: "Known to both, comes if asked" },
    },
    {
      role: "lawyer",
      required: false,
      does: { zh: "受被侵害一方书面委托", en: "With the injured side's written mandate" },
    },
    {
      role: "mediator",
      required: false,
      does: { zh: "不是治安案件的接去调", en: "Takes what is no public-order case" },
    },
  ],
  parameters: [
    { key: "aYear", label: { zh: "估计一年几件", en: "Cases expected a year" }, ...cases(1, 200, 12) },
    {
      key: "firstDays",
      label: { zh: "几天内第一次调", en: "Days to the first session" },
      help: {
        zh: "本站默认，不是法定期限；没查清先不调。",
        en: "Station default, not law; not before the facts are clear.",
      },
      ...days(1, 5, 3),
    },
    {
      key: "minutes",
      label: { zh: "第一次多久", en: "Length of the first session" },
      ...minutes(30, 180, 90, 15),
    },
    {
      key: "performDays",
      label: { zh: "几天内看履行", en: "Days to look at performance" },
      help: {
        zh: "从案发算，本站默认；协议写了日子的按协议。",
        en: "From the incident, station default; a day in the agreement goes first.",
      },
      ...days(10, 30, 15),
    },
    {
      key: "causes",
      label: { zh: "可以调的案由", en: "Cases that qualify" },
      help: {
        zh: "照2018年程序规定第178条；改前请法制员核对。",
        en: "After art. 178 of the 2018 Provisions; have the legal officer verify changes.",
      },
      type: "text",
      max: 400,
      default:
        "殴打他人、故意伤害、侮辱、诽谤、诬告陷害、故意损毁财物、干扰他人正常生活、侵犯隐私、非法侵入住宅",
    },
    {
      key: "barred",
      label: { zh: "不许调的情形", en: "What bars mediation" },
      help: {
        zh: "照同一规定第179条，只能加，不能减。",
        en: "After art. 179 of the same; may be added to, not cut.",
      },
      type: "text",
      max: 400,
      default: "雇凶、结伙斗殴、寻衅滋事、多次实施、一方不愿意、调解中又违法、嫌疑人逃跑",
    },
    {
      key: "onTheSpot",
      label: { zh: "够条件的当场调", en: "Mediate on the spot if it qualifies" },
      help: {
        zh: "事实清楚、伤和损失没争议、双方愿意当场履行。",
        en: "Clear facts, undisputed loss, both wish to perform at once.",
      },
      type: "yesno",
      default: true,
    },
  ],
  stages: [
    {
      key: "first",
      kind: "mediation",
      title: { zh: "第一次调解", en: "First session" },
      subject: "community",
      who: { way: "together", roles: ["officer"] },
      minutes: "$minutes",
      cadence: { kind: "event", withinDays: "$firstDays", expected: "$aYear" },
    },
    {
      // Seven working days never take fewer than seven days, so day 7 is in time whenever the first session was.
      key: "second",
      kind: "mediation",
      title: { zh: "没达成：再调一次，或依法办", en: "Not agreed: once more, or by law" },
      subject: "community",
      who: { way: "together", roles: ["officer"] },
      minutes: 45,
      cadence: { kind: "event", withinDays: 7, expected: "$aYear" },
    },
    {
      key: "performance",
      kind: "check",
      title: { zh: "看履行了没有", en: "Look at performance" },
      subject: "community",
      who: { way: "together", roles: ["officer"] },
      minutes: 20,
      cadence: { kind: "event", withinDays: "$performDays", expected: "$aYear" },
    },
    {
      key: "after",
      kind: "check",
      title: { zh: "问有没有再起", en: "Ask whether it came up again" },
      subject: "community",
      who: { way: "together", roles: ["officer"] },
      minutes: 15,
      cadence: { kind: "event", opensAfterDays: 90, withinDays: 100, expected: "$aYear" },
    },
  ],
  evidence: [
    {
      kind: "checklist",
      label: { zh: "案由能调、没有禁调情形、双方愿意", en: "It qualifies, nothing bars it, both wish" },
      required: true,
      why: { zh: "三样都对上才开始。", en: "It begins only when all three hold." },
    },
    {
      kind: "document",
      label: { zh: "协议书，双方和主持民警签名", en: "Agreement, signed by both and the officer" },
      required: false,
      why: {
        zh: "主持、各方、时间地点、经过、结果、约定、怎么履行。",
        en: "Host, sides, time, place, course, result, terms, manner of performance.",
      },
    },
    {
      kind: "note",
      label: { zh: "当场履行、限期履行、没达成、不愿意", en: "Performed, due later, not agreed, declined" },
      required: true,
      why: { zh: "没达成、不愿意的，当天转回依法办。", en: "The last two go back to the law that day." },
    },
    {
      kind: "document",
      label: { zh: "未成年人：监护人到场通知", en: "For a minor: notice to the guardian" },
      required: false,
      why: { zh: "有未成年人才要，先通知再调。", en: "Only with a minor, and before the session." },
    },
  ],
  burdenNote: {
    zh: "按一年 12 件估：第一次 90 分钟，没达成再调或收口 45 分钟，看履行 20 分钟，第 90 天问一次 15 分钟。每周民警 0.7 小时；查案、写卷不在内。达成的那件，第二步记一句就完。件数和分钟数是估计。",
    en: "At 12 cases a year: first session 90 minutes, second or closing 45, performance 20, a question after 90 days 15. A week: officer 0.7 h; investigation and files are not included. Where it was agreed, the second step is one line. Cases and minutes are estimates.",
  },
  securityException: null,
  lawfulBasis: {
    zh: "治安管理处罚法第9条（读的是2012年文本，2025年修订后的没有核过，请核对）。公安机关办理行政案件程序规定（2018年文本）：可调、不可调的情形（第178、179条），未成年人通知监护人、被侵害人可以委托（第181条），一般一次，第二次在第一次后 7 个工作日内（第183条），协议内容（第184条），履行的不罚、没达成或不履行的依法处罚（第185条）。请核对现行规定。",
    en: "Public Security Administration Punishments Law, art. 9 (2012 text read; the 2025 revision was not checked, please verify). Provisions on administrative cases (2018 text): what qualifies and what is barred (arts. 178 and 179); a minor's guardian, the injured side's agent (181); once, a second within seven working days of the first (183); contents of the agreement (184); performed, no punishment; not agreed or not performed, punished by law (185). Please verify what is in force.",
  },
  stopRule: {
    zh: "第二次没达成，停，依法处理。一方不愿意，当场停。查出一件不该调的调了，全停，法制员看过清单再开。",
    en: "No agreement the second time: stop, the law takes its course. One side unwilling: stop at once. One case mediated that was barred: stop all until the legal officer has seen the list.",
  },
  outcome: {
    indicator: { zh: "达成后按期履行的件数", en: "Agreements performed in time" },
    denominator: {
      zh: "达成的件数；不愿意、没达成各几件并列",
      en: "Agreements; declined and not agreed beside it",
    },
    baselineMonths: 12,
    measureMonths: 12,
    wouldCount: {
      zh: "10 件里 9 件以上按期履行，90 天内再起的不到 1 件。",
      en: "Nine in ten are performed in time and fewer than one comes up again in 90 days.",
    },
    failure: {
      zh: "3 成以上没履行，或查出一件不该调的调了。",
      en: "Three in ten or more are not performed, or one that was barred was mediated.",
    },
  },
  card: unrated({
    mechanism: {
      zh: "当面认、当面赔，两边都不用再找回来。",
      en: "Owned up to and paid for face to face, nobody needs to get even.",
    },
    moderators: {
      zh: "头一回、起因小的合适；积怨和多次的不许。",
      en: "For a first time over something small; repeated ones are barred.",
    },
    implementation: {
      zh: "先核对能不能调；当场调的也写一张纸。",
      en: "First check that it qualifies; on the spot, still write it down.",
    },
    cost: { zh: "人工按价签；不另花钱。", en: "Hours as on the tag; no other spending." },
  }),
  speaksFor: [
    {
      when: { problem: "order.fight" },
      text: { zh: "有情节轻的动手，够条件的可以调。", en: "There are minor fights; some qualify." },
    },
    {
      when: { problem: "order.damage" },
      text: { zh: "砸坏了东西，赔多少当面能谈。", en: "What was broken can be settled face to face." },
    },
    {
      when: { problem: "order.disturbance" },
      text: {
        zh: "辱骂、堵门多半是相识的人。",
        en: "Insults and blocked doors mostly involve acquaintances.",
      },
    },
  ],
  speaksAgainst: [
    {
      when: { problem: "domestic_violence" },
      text: {
        zh: "家庭暴力不拿到这里调，走告诫和查访。",
        en: "Violence at home is not mediated here: warning and visits.",
      },
    },
    {
      when: { problem: "violence" },
      text: { zh: "雇凶、结伙、多次动手的不许调。", en: "Hired, joint or repeated attacks are barred." },
    },
    {
      when: { missingPartner: "cadre" },
      text: {
        zh: "没有社区一方，邻里的事少个都认得的人。",
        en: "Without the community nobody known to both neighbours comes.",
      },
    },
  ],
  pack: { shape: "carton", paper: "pine", glyph: "pact" },
};
