import { days, minutes, number, stationDefault, unrated, type Draft } from "./draft.ts";

export const p25: Draft = {
  code: "P25",
  name: { zh: "家庭关系修复", en: "Mending family relations" },
  line: { zh: "先分开谈，愿意了再坐到一起。", en: "Talk apart first; together only once both wish it." },
  about: {
    zh: "父子、婆媳、夫妻吵得邻里都知道了，接到后 7 天内分开谈：各自愿不愿意谈、想要什么，并逐项问有没有动手、威胁、不敢回家。问到一项“是”，这里就停，转家暴的专门流程，不合谈、不劝和。两边都愿意的，请律师讲法、乡贤讲情，坐一次，把说好的写下来。满 30 天、90 天各看一次；哪一边不想谈了，随时可以停。",
    en: "Father and son, mother- and daughter-in-law, husband and wife whose quarrels the neighbours know of. Within seven days each is heard apart: whether they want to talk, what they want, and, item by item, whether there are blows, threats or fear of going home. One yes ends it here: it goes to the procedure for violence at home, with no joint talk and no urging to make up. If both are willing, a lawyer speaks of the law and a respected elder of the family, once, and what is agreed is written down. It is looked at after 30 and after 90 days. Either side may stop at any time.",
  },
  problems: ["dispute.family"],
  kinds: ["community", "village"],
  partners: [
    { role: "officer", required: true, does: { zh: "分开谈，筛暴力", en: "Hears each apart" } },
    { role: "cadre", required: true, does: { zh: "约人，回访", en: "Arranges, looks in later" } },
    {
      role: "lawyer",
      required: true,
      does: { zh: "讲赡养、财产、婚姻的法", en: "Law on support, property" },
    },
    { role: "elder", required: true, does: { zh: "两边都服的老人，讲情", en: "Somebody both respect" } },
    {
      role: "department_officer",
      required: false,
      does: { zh: "妇联：陪谈，转介心理", en: "Women's federation: sits in, refers to counselling" },
    },
  ],
  parameters: [
    {
      key: "firstDays",
      label: { zh: "几天内首谈", en: "Days to the first talk" },
      help: stationDefault,
      ...days(1, 14, 7),
    },
    {
      key: "jointDays",
      label: { zh: "几天内合谈", en: "Days to the joint talk" },
      help: { zh: "从接到时算起；不愿意就不谈。", en: "From the day it came in; not held if unwanted." },
      ...days(7, 28, 21),
    },
    {
      key: "aYear",
      label: { zh: "估计一年几家", en: "Families expected a year" },
      ...number("家", "families", 1, 60, 6),
    },
    {
      key: "apartMinutes",
      label: { zh: "分开谈，两边合计", en: "Talks apart, both sides together" },
      ...minutes(30, 180, 60, 15),
    },
    { key: "jointMinutes", label: { zh: "合谈", en: "Joint talk" }, ...minutes(45, 180, 90, 15) },
    {
      key: "place",
      label: { zh: "在哪里合谈", en: "Where the joint talk is" },
      type: "choice",
      options: [
        { value: "committee", label: { zh: "村（居）委会", en: "The committee's room" } },
        { value: "agreed", label: { zh: "两边都认的地方", en: "Wherever both agree" } },
      ],
      default: "agreed",
    },
    {
      key: "referTo",
      label: { zh: "转介去哪里", en: "Where to refer" },
      type: "text",
      max: 200,
      default: "妇联、心理咨询、法律援助、人民调解委员会",
    },
  ],
  stages: [
    {
      key: "apart",
      kind: "conference",
      title: { zh: "分开谈：问意愿，筛暴力", en: "Apart: willing or not, any violence" },
      subject: "community",
      who: { way: "together", roles: ["officer", "cadre"] },
      minutes: "$apartMinutes",
      cadence: { kind: "event", withinDays: "$firstDays", expected: "$aYear" },
    },
    {
      key: "together",
      kind: "conference",
      title: { zh: "两边都愿意，坐到一起", en: "Both willing: together" },
      subject: "community",
      who: { way: "together", roles: ["officer", "lawyer", "elder"] },
      minutes: "$jointMinutes",
      cadence: { kind: "event", opensAfterDays: 1, withinDays: "$jointDays", expected: "$aYear" },
    },
    {
      key: "after_thirty",
      kind: "check",
      title: { zh: "满 30 天，两边分别问", en: "After 30 days, each asked apart" },
      subject: "community",
      who: { way: "together", roles: ["cadre"] },
      minutes: 30,
      cadence: { kind: "event", opensAfterDays: 30, withinDays: 37, expected: "$aYear" },
    },
    {
      key: "after_ninety",
      kind: "check",
      title: { zh: "满 90 天，再分别问", en: "After 90 days, each asked apart again" },
      subject: "community",
      who: { way: "together", roles: ["officer", "cadre"] },
      minutes: 30,
      cadence: { kind: "event", opensAfterDays: 90, withinDays: 97, expected: "$aYear" },
    },
  ],
  evidence: [
    {
      kind: "checklist",
      label: {
        zh: "分开问：动手、威胁、控制钱和出门、不敢回家",
        en: "Asked apart: blows, threats, control of money or going out, fear of going home",
      },
      required: true,
      why: {
        zh: "有一项就不合谈，转家暴流程（P14）。",
        en: "One yes: no joint talk, on to the procedure for violence (P14).",
      },
    },
    {
      kind: "note",
      label: { zh: "两边各自愿不愿意", en: "Willing or not, each side" },
      required: true,
      why: { zh: "一边不愿意就不谈，这也是结果。", en: "One no ends it; that is a result too." },
    },
    {
      kind: "document",
      label: { zh: "说好的几条，各留一份", en: "What was agreed, a copy each" },
      required: false,
      why: {
        zh: "用两边自己的话；要法律效力，转人民调解。",
        en: "In their own words; for legal force, people's mediation.",
      },
    },
    {
      kind: "note",
      label: { zh: "30 天、90 天：好些、一样、更糟", en: "At 30 and 90 days: better, same, worse" },
      required: false,
      why: { zh: "分别问，不当着对方问。", en: "Asked apart, never in front of the other." },
    },
  ],
  burdenNote: {
    zh: "按一年 6 家估：分开谈 60 分钟，合谈 90 分钟，两次回访各 30 分钟。每周民警 0.3 小时、社区 0.2 小时、律师 0.2 小时、乡贤 0.2 小时；一半谈不到合谈，用时就少些。家数和分钟数是估计。",
    en: "At six families a year: 60 minutes apart, 90 together, two looks of 30. A week: officer 0.3 h, community 0.2 h, lawyer 0.2 h, elder 0.2 h; less where it never comes to a joint talk. Numbers and minutes are estimates.",
  },
  securityException: null,
  lawfulBasis: {
    zh: "全凭自愿，不妨碍去调解、起诉（人民调解法第3条的同一道理）；一方明确不愿意就不谈（第17条的同一道理）。对无或限制民事行为能力人疑似家庭暴力，村（居）委会等须报案（反家庭暴力法第14条）；出具告诫书后派出所和村（居）委会查访（第16条、第17条），走专门流程。谈话内容按敏感信息办（个人信息保护法第28条、第29条）。以上请核对现行规定。",
    en: "Entirely voluntary and no bar to mediation or a lawsuit (in the sense of the People's Mediation Law, art. 3); a clear no ends it (in the sense of art. 17). Suspected violence against a person without full capacity must be reported by committees and others (Anti-Domestic Violence Law, art. 14); after a warning letter station and committee follow up (arts. 16 and 17) by their own procedure. What is said is treated as sensitive (Personal Information Protection Law, arts. 28 and 29). Please verify what is in force.",
  },
  stopRule: {
    zh: "查出暴力或胁迫，这一家立即停，转专门流程。合谈两次还谈不拢，告诉两边还有哪些路，停。一年不到 2 家，下架，有事走人民调解。",
    en: "Violence or coercion: it ends for that family at once and the other procedure begins. Two joint talks without agreement: tell both the other ways and stop. Fewer than two families a year: take it off and use people's mediation.",
  },
  outcome: {
    indicator: {
      zh: "合谈后 90 天内，同一家又因争吵报警的家数",
      en: "Families that called the police over a quarrel within 90 days of the joint talk",
    },
    denominator: {
      zh: "合谈过的家数；不愿谈的、转家暴流程的分开列",
      en: "Families with a joint talk; unwilling ones and those passed on for violence listed apart",
    },
    baselineMonths: 12,
    measureMonths: 12,
    wouldCount: {
      zh: "10 家里再报警的不到 2 家，不少于 10 家，两边都说没有更糟。",
      en: "Fewer than two in ten call again, over at least ten, and neither side says it is worse.",
    },
    failure: {
      zh: "10 家里 4 家以上又报警，或合谈以后有一家动了手。",
      en: "Four in ten or more call again, or blows after a joint talk in one family.",
    },
  },
  card: unrated({
    mechanism: {
      zh: "各自先说完，火气下去，才听得进法和情。",
      en: "Heard out first, people can listen to law and family.",
    },
    moderators: {
      zh: "两边都服的长辈在、住得近的，谈得成；钱和房子的争执多半要去法院。",
      en: "Works with an elder both accept; quarrels over money and housing mostly end in court.",
    },
    implementation: {
      zh: "先弱的一边，换地方谈，不当着孩子谈。",
      en: "Hear the weaker side first, away from home, never before the children.",
    },
    cost: { zh: "人工按价签；不另花钱。", en: "Hours as on the tag; no other spending." },
  }),
  speaksFor: [
    {
      when: { problem: "dispute.family" },
      text: { zh: "家里的争吵是这里的问题。", en: "Family quarrels are a problem here." },
    },
    {
      when: { problem: "escalation" },
      text: { zh: "有反复报警的家事，早坐下来早了。", en: "Some families call again and again." },
    },
    {
      when: { trait: "residents_stable" },
      text: { zh: "住户稳定，有两边都认的老邻居。", en: "Settled residents: there is somebody both accept." },
    },
  ],
  speaksAgainst: [
    {
      when: { problem: "domestic_violence" },
      text: { zh: "有家暴的不能用这一件，走专门流程。", en: "Never where there is violence at home." },
    },
    {
      when: { missingPartner: "elder" },
      text: { zh: "还没有两边都服的老人。", en: "Nobody yet whom both sides respect." },
    },
    {
      when: { missingPartner: "lawyer" },
      text: { zh: "没有律师，赡养和财产说不准。", en: "Without a lawyer support and property stay guesses." },
    },
  ],
  pack: { shape: "sack", paper: "sand", glyph: "teapot" },
};
