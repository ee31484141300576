import type { Row } from "./row.ts";

/**
 * Police mediation (POL), by the text of 2018 in force from 2019. The law above it was rewritten in 2025 and no later
 * text of the procedure was read, so none of these is verified.
 */
export const policeRows = {
  "POL-01": [
    {
      by: ["police_procedure", "178"],
      zh: "因民间纠纷引起、情节较轻的九类违反治安管理行为，并且有三种情形之一，才可以调解。",
      en: "Only nine kinds of minor violations arising from private disputes, and one of three circumstances.",
    },
  ],
  "POL-02": [
    {
      by: ["police_procedure", "178"],
      zh: "不构成违反治安管理的，告知去法院或者人民调解组织。",
      en: "Where there is no violation, court or people's mediation is told.",
    },
  ],
  "POL-03": [
    {
      by: ["police_procedure", "178"],
      zh: "情节轻微、事实和因果清楚、损失没有或者没有争议、双方同意当场调解当场履行的，可以当场调解。",
      en: "On the spot: trivial, facts and cause clear, no loss or none disputed, both agree to mediate and perform there.",
    },
  ],
  "POL-04": [
    {
      by: ["police_procedure", "179"],
      zh: "雇凶、结伙斗殴或者寻衅滋事、多次实施、当事人不愿、调解中又违法、嫌疑人逃跑等，不适用调解。",
      en: "Barred: hired attackers, gang fights or picking quarrels, repeated acts, unwilling party, new violation, flight.",
    },
  ],
  "POL-04.unwilling": [
    {
      by: ["police_procedure", "179"],
      zh: "当事人明确表示不愿意调解的，不调解。",
      en: "No mediation where a party clearly does not want it.",
      protects: true,
    },
  ],
  "POL-05": [
    {
      by: ["police_procedure", "180"],
      zh: "先查明事实、收集证据，合法、公正、自愿、及时。",
      en: "Facts and evidence first; lawful, fair, voluntary, timely.",
    },
  ],
  "POL-05.host": [
    {
      zh: "治安调解在公安机关主持下进行（第184条），这里只能选民警主持；别的岗位可以应邀帮助。",
      en: "Held by the police (art. 184): only an officer can be named host; others may help when invited.",
      by: ["police_procedure", "184"],
      protects: true,
    },
  ],
  "POL-06": [
    {
      by: ["police_procedure", "181"],
      zh: "有未成年人的，通知父母或者其他监护人到场。",
      en: "Where a party is a minor, parent or guardian is told to attend.",
      protects: true,
    },
  ],
  "POL-06.own_labour": [
    {
      by: ["police_procedure", "181"],
      value: [16, "years_of_age"],
      zh: "年满十六周岁、以自己的劳动收入为主要生活来源、本人同意不通知的，可以不通知。",
      en: "Not needed from sixteen, living mainly on own work, and agreeing not to.",
      protects: true,
    },
  ],
  "POL-07": [
    {
      by: ["police_procedure", "181"],
      zh: "被侵害人可以书面委托别人，写明权限；违法嫌疑人不得委托别人。",
      en: "The harmed side may send an agent by written mandate with its scope; the suspect may not.",
    },
  ],
  "POL-08": [
    {
      by: ["police_procedure", "182"],
      zh: "邻里纠纷可以邀请居（村）委会的人员或者双方熟悉的人帮助调解。",
      en: "In quarrels of neighbours the committee or people both sides know may be invited.",
    },
  ],
  "POL-09": [
    {
      by: ["police_procedure", "183"],
      value: [7, "working_days"],
      zh: "一般一次；公安机关认为有必要或者当事人申请的，可以再次，在第一次后七个工作日内完成。",
      en: "Once as a rule; again if the police find it needed or a party asks, done within seven working days of the first.",
    },
  ],
  "POL-09.sessions": [
    {
      by: ["police_procedure", "183"],
      value: [2, "sessions"],
      zh: "至多两次。",
      en: "Two sessions at most.",
    },
  ],
  "POL-10": [
    {
      by: ["police_procedure", "184"],
      zh: "协议书写明机关、主持人、各方和在场人，时间、地点、人员、起因、经过、情节、结果，协议内容、履行期限和方式；双方签名。",
      en: "It names organ, host, all present; time, place, persons, cause, course, circumstances, result; content, term, manner. Both sign.",
    },
  ],
  "POL-11": [
    {
      by: ["police_procedure", "185"],
      zh: "履行了的不再处罚；没谈成或者不履行的，依法处罚，办案期限从那天起算。",
      en: "Performed: no punishment. Not reached or not performed: punishment by law, and the clock runs from that day.",
    },
  ],
  "POL-11.case": [
    {
      by: ["police_procedure", "165"],
      value: [30, "days"],
      zh: "办案期限三十日。",
      en: "The case limit is thirty days.",
    },
  ],
  "POL-11.extended": [
    {
      by: ["police_procedure", "165"],
      value: [30, "days"],
      zh: "经批准可以延长三十日。",
      en: "Thirty more with approval.",
    },
  ],
  "POL-12": [
    {
      by: ["police_procedure", "186"],
      zh: "符合可调条件的，人民调解或者自行和解并已履行，双方书面申请、公安机关认可的，不予处罚；已作出处理决定的除外。",
      en: "If mediable: people's mediation or own settlement, performed, both ask in writing, police approve, no decision yet.",
    },
  ],
} as const satisfies Record<string, readonly Row[]>;
