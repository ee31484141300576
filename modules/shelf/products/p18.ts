import { days, minutes, number, stationDefault, unrated, type Draft } from "./draft.ts";

export const p18: Draft = {
  code: "P18",
  name: { zh: "困境、留守儿童守护", en: "Looking after children at risk" },
  line: { zh: "每月看望一次，觉得不对当场报告。", en: "Seen once a month; reported at once if need be." },
  about: {
    zh: "村（居）委会有专人记着哪些孩子父母长年在外、没人管好：每月两个人一起去看一次，民警穿便服、不开警车；处境差的隔周再问一次；每季和民政一起看有没有好转。看着像受了侵害或有危险的，当场报告，不等下次，也不自己先查。去的人先查过资格，进门先有监护人同意。名册只有指定的几个人能看，任务里不写姓名和门牌。",
    en: "The committee has one person who knows which children have parents away for years or nobody to look after them properly. Two people go together once a month, the officer in plain clothes and without a police car; where things are bad somebody asks again every other week; each quarter civil affairs joins in to see whether it is getting better. What looks like harm or danger is reported there and then: not next time, and without looking into it oneself. Visitors are vetted first and a guardian agrees before anybody enters. Only the few named people see the list; a duty shows no name and no door.",
  },
  problems: ["child", "child.left_behind"],
  kinds: ["community", "village"],
  partners: [
    {
      role: "cadre",
      required: true,
      does: { zh: "儿童主任：管名册，看望，报告", en: "Children's officer: list, visits, reports" },
    },
    { role: "officer", required: true, does: { zh: "同去，接报告", en: "Goes along, takes reports" } },
    {
      role: "civil_affairs",
      required: true,
      does: { zh: "定去留，接安置和救助", en: "Decides who is on the list, shelter and relief" },
    },
    {
      role: "department_officer",
      required: false,
      does: { zh: "妇联、教育：心理和上学的事", en: "Women's federation, education: counselling, school" },
    },
  ],
  seenBy: "appointed",
  parameters: [
    {
      key: "visitDay",
      label: { zh: "每月哪天看望", en: "Day of the monthly round" },
      type: "choice",
      options: [
        { value: "1SA", label: { zh: "第一个周六", en: "First Saturday" } },
        { value: "2SA", label: { zh: "第二个周六", en: "Second Saturday" } },
        { value: "2WE", label: { zh: "第二个周三", en: "Second Wednesday" } },
      ],
      default: "2SA",
    },
    {
      key: "roundMinutes",
      label: { zh: "看一轮用时", en: "Time for a round" },
      help: { zh: "一个孩子按 25 分钟估，150 分钟是 6 个。", en: "About 25 minutes a child: 150 is six." },
      ...minutes(30, 480, 150, 30),
    },
    {
      key: "closeWeeks",
      label: { zh: "处境差的隔几周再问", en: "Weeks between asking again where things are bad" },
      help: { zh: "新上名册的孩子先照这一档。", en: "A child new on the list begins here." },
      ...number("周", "weeks", 1, 4, 2),
    },
    {
      key: "followDays",
      label: { zh: "报告后几天内去看", en: "Days to the look after a report" },
      help: stationDefault,
      ...days(1, 14, 3),
    },
    {
      key: "aYear",
      label: { zh: "估计一年几次报告", en: "Reports expected a year" },
      help: { zh: "只用来估用时，不是指标。", en: "For the hours only; not an aim." },
      ...number("次", "reports", 0, 50, 2),
    },
    {
      key: "reportTo",
      label: { zh: "报告打给谁", en: "Whom to ring" },
      help: { zh: "公安、民政、教育各一个号码。", en: "Police, civil affairs, education: a number each." },
      type: "text",
      max: 200,
      default: "110",
    },
    {
      key: "vetted",
      label: { zh: "去的人资格已查过", en: "Visitors have been vetted" },
      help: {
        zh: "没查过的不排。怎么查，照当地民政的规定。",
        en: "Nobody is sent before. How: as civil affairs lays down locally.",
      },
      type: "yesno",
      default: false,
    },
  ],
  stages: [
    {
      key: "round",
      kind: "visit",
      title: { zh: "本月看望孩子们", en: "This month's round of the children" },
      subject: "community",
      who: { way: "together", roles: ["cadre", "officer"] },
      minutes: "$roundMinutes",
      cadence: { kind: "rule", freq: "monthly", byday: "$visitDay", graceDays: 7 },
    },
    {
      key: "ask_again",
      kind: "check",
      title: { zh: "处境差的孩子再问一次", en: "Ask again where things are bad" },
      subject: "community",
      who: { way: "together", roles: ["cadre"] },
      minutes: 45,
      cadence: { kind: "rule", freq: "weekly", interval: "$closeWeeks", byday: ["WE"], graceDays: 2 },
    },
    {
      key: "review",
      kind: "conference",
      title: { zh: "逐个看：好转没有，要不要调", en: "One by one: is it better, what to change" },
      subject: "community",
      who: { way: "together", roles: ["cadre", "officer", "civil_affairs"] },
      minutes: 60,
      cadence: { kind: "rule", freq: "monthly", interval: 3, byday: ["4TH"], graceDays: 14 },
    },
    {
      key: "report",
      kind: "check",
      title: { zh: "疑似侵害或危险：立即报告", en: "Suspected harm or danger: report at once" },
      subject: "community",
      who: { way: "together", roles: ["cadre", "officer"] },
      minutes: 60,
      cadence: { kind: "event", withinDays: 0, expected: "$aYear" },
    },
    {
      key: "after_report",
      kind: "check",
      title: { zh: "报告之后：孩子安顿好没有", en: "After the report: is the child safe" },
      subject: "community",
      who: { way: "together", roles: ["cadre", "officer", "civil_affairs"] },
      minutes: 60,
      cadence: { kind: "event", opensAfterDays: 1, withinDays: "$followDays", expected: "$aYear" },
    },
  ],
  evidence: [
    {
      kind: "checklist",
      label: {
        zh: "吃住、上学、身体、情绪、谁在照管；只写编号",
        en: "Food and bed, school, health, mood, who cares; by number only",
      },
      required: true,
      why: { zh: "上次的带出来，变了的才改。", en: "Last time's answers are there; only changes are typed." },
    },
    {
      kind: "document",
      label: { zh: "监护人同意", en: "A guardian's consent" },
      required: true,
      why: { zh: "没有同意不进门；报告不用等同意。", en: "No entry without it; a report never waits." },
    },
    {
      kind: "times",
      label: { zh: "发现、报告两个时刻，报给了谁", en: "Two times: noticed, reported; and to whom" },
      required: false,
      why: { zh: "有报告才记，立即是法律的要求。", en: "Only for a report: at once is what the law asks." },
    },
    {
      kind: "note",
      label: { zh: "要帮什么，转给了谁", en: "What help is needed and who has it" },
      required: false,
      why: { zh: "下次先问这一件。", en: "It is asked about first next time." },
    },
  ],
  burdenNote: {
    zh: "每月看一轮 150 分钟，隔周再问 45 分钟，每季会商 60 分钟；按一年 2 次报告估，报告和之后去看各 60 分钟。每周社区 1.1 小时、民警 0.7 小时、民政 0.1 小时；路上和办事的时间不在内。次数和分钟数是估计。",
    en: "A round of 150 minutes a month, 45 every other week, a conference of 60 a quarter; at two reports a year, 60 for each and 60 for the look after. A week: community 1.1 h, officer 0.7 h, civil affairs 0.1 h; travel and follow-up are not included. Numbers and minutes are estimates.",
  },
  securityException: null,
  lawfulBasis: {
    zh: "未成年人保护法第11条：国家机关、村（居）委会和工作人员发现未成年人受侵害、疑似受侵害或面临危险，立即向公安、民政、教育报告；第43条：村（居）委会设专人专岗，记着留守、困境儿童的情况。不满十四岁的信息是敏感信息，要监护人同意（个人信息保护法第28至31条）。以上请核对现行规定。看望次数没有查到全国规定，每月是本站默认。",
    en: "Law on the Protection of Minors, art. 11: state organs, committees and their staff report harm, suspected harm or danger to police, civil affairs or education at once; art. 43: committees have a dedicated post and keep track of children left behind or at risk. Data on children under 14 are sensitive and need a guardian's consent (Personal Information Protection Law, arts. 28 to 31). Please verify what is in force. No national number of visits was found; once a month is a station default.",
  },
  stopRule: {
    zh: "父母回来管起来了、孩子成年了，民政看过，这个孩子就停，记录按保存期删。监护人不愿意的不硬去，当月请民政一起看。连续两个月凑不齐两个人，看望交给民政，报告的电话不停。",
    en: "Parents back and caring, or the child of age: with civil affairs' agreement it ends for that child and the record goes when its time is up. An unwilling guardian is not pressed; civil affairs looks at it that month. Two months without two people: the visits go to civil affairs, the line for reports stays open.",
  },
  outcome: {
    indicator: { zh: "疑似侵害或危险，当天报告了的次数", en: "Suspected harm or danger reported that day" },
    denominator: {
      zh: "发现的次数；监护变好、变差的孩子数并列",
      en: "Times it was noticed; children better and worse cared for beside it",
    },
    baselineMonths: 6,
    measureMonths: 12,
    wouldCount: {
      zh: "每一次都是当天报告，监护变好的孩子比变差的多。",
      en: "Every one the same day, and more children are better cared for than worse.",
    },
    failure: {
      zh: "有一次拖过了当天，或一年里没有一个孩子的监护变好。",
      en: "One that waited past the day, or no child better cared for in a year.",
    },
  },
  card: unrated({
    mechanism: {
      zh: "同一个人常见面，孩子的变化看得出来，也敢开口。",
      en: "Somebody who comes often sees a child change and is told things.",
    },
    moderators: {
      zh: "儿童主任在岗、学校肯通气才行；来的人老换，孩子不说话。",
      en: "Needs a children's officer in post and a school that speaks up; children tell a new face nothing.",
    },
    implementation: {
      zh: "看望不送锦旗、不合影，和别家走访一样，不让邻居看出来。",
      en: "No ceremony and no group portrait: a visit like any other, so that neighbours see nothing.",
    },
    cost: {
      zh: "人工按价签；救助的钱走民政，金额未估。",
      en: "Hours as on the tag; relief comes from civil affairs, not priced.",
    },
  }),
  speaksFor: [
    {
      when: { problem: "child.left_behind" },
      text: { zh: "有孩子父母长年在外。", en: "Some children's parents are away for years." },
    },
    {
      when: { problem: "child" },
      text: { zh: "有孩子处境不好，要有人常看着。", en: "Children here need somebody who keeps coming." },
    },
    {
      when: { trait: "villager_groups" },
      text: { zh: "村民小组最早知道谁家孩子没人管。", en: "Villager groups are the first to know." },
    },
  ],
  speaksAgainst: [
    {
      when: { missingPartner: "civil_affairs" },
      text: { zh: "没有民政一方，报了没人安置。", en: "Without civil affairs nobody gives shelter." },
    },
    {
      when: { missingPartner: "cadre" },
      text: {
        zh: "没有儿童主任，单靠民警上门，孩子和邻居都会多想。",
        en: "Without a children's officer only police call, and child and neighbours wonder why.",
      },
    },
  ],
  pack: { shape: "tub", paper: "mint", glyph: "kite" },
};
