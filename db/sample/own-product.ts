/** S01: an own product of the sample station. Invented, and says so; two versions, so that the newer one is offered. */
import type { ProductContent } from "../../modules/shelf/contract.ts";
import { days, minutes, stationDefault, unrated } from "../../modules/shelf/products/draft.ts";

const second = { number: 2, longest: 30, usual: 20, hours: { manager: "0.4", officer: "0.1" } };
const first = { number: 1, longest: 60, usual: 45, hours: { manager: "0.9", officer: "0.1" } };

/** The second is shorter: what was set longer on the first is out of its bounds. */
export const chargingRound = (number: 1 | 2): Omit<ProductContent, "code"> => {
  const { longest, usual, hours } = number === 1 ? first : second;
  return {
    name: { zh: "电动自行车夜间充电巡查（示例）", en: "Night round of e-bike charging (sample)" },
    line: {
      zh: "示例商品：夜里看楼道和车棚，劝走进楼充电的车。",
      en: "Sample product: a look at stairwells and sheds at night, and a word about bikes charged indoors.",
    },
    about: {
      zh: `示例，内容是编的。每周定一晚，物业的人沿楼道、门厅、车棚走一圈，看有没有进楼充电、飞线和堵住的通道，当场提醒；提醒了还不挪的，写下位置，交社区和民警。每月和民警对一次账，还没改的一起上门说。${number === 2 ? "走熟了用不了三刻钟，这一版改短。" : ""}`,
      en: `A sample, its content invented. One evening a week someone of the property firm walks stairwells, halls and sheds, looks for bikes charged indoors, loose cables and blocked ways, and says so on the spot; what stays is noted by place and handed to committee and officer. Once a month the open ones are gone through with the officer.${number === 2 ? " With practice it takes less than three quarters of an hour, so this version is shorter." : ""}`,
    },
    problems: ["fire.charging", "fire.stairwell"],
    kinds: ["community"],
    partners: [
      {
        role: "property_manager",
        required: true,
        atLeast: 1,
        does: { zh: "走一圈，当场提醒，改隐患", en: "Walks the round, has a word, mends" },
      },
      {
        role: "officer",
        required: true,
        atLeast: 1,
        does: { zh: "没改的一起上门说", en: "Calls with them where it stays" },
      },
    ],
    parameters: [
      {
        key: "nights",
        label: { zh: "哪一晚", en: "Which evening" },
        type: "weekdays",
        min: 1,
        max: 3,
        default: ["TU"],
      },
      { key: "start", label: { zh: "几点开始", en: "Starts at" }, type: "time", default: "21:30" },
      {
        key: "minutes",
        label: { zh: "走一圈多久", en: "Length of a round" },
        ...minutes(15, longest, usual, 5),
      },
      {
        key: "mendDays",
        label: { zh: "几天内改", en: "Days to mend" },
        help: stationDefault,
        ...days(1, 14, 3),
      },
    ],
    stages: [
      {
        key: "round",
        kind: "check",
        title: { zh: "夜间充电巡查", en: "Night charging round" },
        subject: "community",
        who: { way: "together", roles: ["property_manager"] },
        minutes: "$minutes",
        cadence: weekly,
        fromMonth: 0,
        needs: [],
      },
      {
        key: "open_ones",
        kind: "meeting",
        title: { zh: "对没改的", en: "Go through what is open" },
        subject: "community",
        who: { way: "together", roles: ["officer", "property_manager"] },
        minutes: 30,
        cadence: monthly,
        fromMonth: 0,
        needs: [],
      },
    ],
    evidence: [
      {
        kind: "note",
        label: { zh: "看到什么，提醒了没有", en: "What was seen and said" },
        required: true,
        why: {
          zh: "没有就写没有，下次接着看。",
          en: "Nothing is an answer too; the next round goes on from it.",
        },
      },
    ],
    burdenNote: {
      zh: `每周走一次，每次 ${usual} 分钟；每月对一次，30 分钟。每周物业 ${hours.manager} 小时，民警 ${hours.officer} 小时。分钟数是估计。`,
      en: `One round a week of ${usual} minutes, one meeting a month of 30. A week: property firm ${hours.manager} h, officer ${hours.officer} h. The minutes are estimates.`,
    },
    securityException: null,
    seenBy: "partners",
    lawfulBasis: {
      zh: "示例，没有逐条查过。物业和居民在消防上各有什么义务，以现行消防法和本地规定为准，请核对。物业不能扣车、不能罚款。",
      en: "A sample, not checked article by article. What property firm and residents owe in fire safety is in the Fire Protection Law and local rules in force; please verify. A property firm may neither seize a bike nor fine.",
    },
    stopRule: {
      zh: "连续 8 周没看到进楼充电，减到每月一次；棚里插座够了，停。",
      en: "Eight weeks without a bike charged indoors: once a month. Enough sockets in the sheds: stop.",
    },
    outcome: {
      indicator: { zh: "每次巡查看到的进楼充电辆数", en: "Bikes charged indoors, per round" },
      problem: "fire.charging",
      denominator: { zh: "前 3 个月的巡查次数", en: "Rounds of the three months before" },
      baselineMonths: 3,
      measureMonths: 6,
      wouldCount: {
        zh: "少的数超出每次之间的起伏，车棚没有因此挤到通道上。",
        en: "The fall is larger than between rounds, and the sheds did not spill into the ways.",
      },
      failure: { zh: "没有变少，或改到白天充。", en: "No fall, or they charge by day instead." },
    },
    card: unrated({
      mechanism: { zh: "当场有人说一句，多数会挪走。", en: "A word on the spot moves most of them." },
      moderators: { zh: "棚里有地方充才挪得走。", en: "Only where the sheds have room to charge." },
      implementation: { zh: "说话和气，写位置不写人。", en: "Speak kindly; note places, not people." },
      cost: { zh: "人工按价签，不另花钱。", en: "Hours as on the tag, nothing else." },
    }),
    speaksFor: [
      {
        when: { problem: "fire.charging" },
        text: { zh: "这里有人把车推进楼里充电。", en: "Bikes are charged indoors here." },
      },
      {
        when: { trait: "property_firm" },
        text: { zh: "有物业，夜里有人走得开。", en: "There is a property firm to walk it." },
      },
    ],
    speaksAgainst: [
      {
        when: { missingPartner: "property_manager" },
        text: { zh: "没有物业，没人走这一圈。", en: "Without a property firm nobody walks the round." },
      },
    ],
    pack: { shape: "can", paper: "sand", glyph: "torch" },
  };
};
const rule = { kind: "rule", interval: 1, perDay: 1, holidays: "keep", terms: "keep" } as const;
const weekly: ProductContent["stages"][number]["cadence"] = {
  ...rule,
  freq: "weekly",
  byday: "$nights",
  at: "$start",
  graceDays: 1,
};
const monthly: ProductContent["stages"][number]["cadence"] = {
  ...rule,
  freq: "monthly",
  byday: ["1TH"],
  graceDays: 7,
};
