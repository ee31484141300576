import type { Row } from "./row.ts";

/** Rules across the machines: kept apart, violence, children, escalation, what comes after. */
export const safetyRows = {
  "0.6": [
    {
      zh: "人民调解、治安调解、行政调解、自行和解各走各的，不混。",
      en: "People's, police and administrative mediation and own settlement are four ways that do not mix.",
      protects: true,
    },
  ],
  "STEP-01": [
    {
      zh: "每一步在它该做的时候做，是本站的默认。",
      en: "Each step in its place: our default.",
      protects: true,
    },
  ],
  "OVERRIDE-01": [
    {
      zh: "没有核对过、又不保护人的规定，所长写明理由和依据可以放行，是本站的默认。",
      en: "What was not checked and protects nobody the chief may let pass, with reason and citation: our default.",
      protects: true,
    },
  ],
  "OWN-01": [
    {
      zh: "自行和解，各方都说已经谈好，写下内容，是本站的默认。",
      en: "Of an own settlement all sides say that it is one, and its content is noted: our default.",
    },
  ],
  "ROUTES-01": [
    {
      zh: "结束以前告知别的途径，是本站的默认。",
      en: "Before an end the other routes are told: our default.",
      protects: true,
    },
  ],
  "PARTY-01": [
    {
      zh: "未成年人和没有完全行为能力的人，监护人到场，是本站的默认；治安调解另有规定。",
      en: "Minors and people without full capacity have their guardian there: our default; the police have a rule of their own.",
      protects: true,
    },
  ],
  "PARTY-01.own_labour": [
    {
      value: [16, "years_of_age"],
      zh: "年满十六周岁、主要靠自己劳动收入生活的除外，是本站的默认。",
      en: "Not so from sixteen, living mainly on own work: our default.",
      protects: true,
    },
  ],
  "PARTY-02": [
    {
      zh: "代理人有书面委托，写明权限，是本站的默认；治安调解另有规定。",
      en: "An agent has a written mandate with its scope: our default; the police have a rule of their own.",
      protects: true,
    },
  ],
  "ROUTE-01": [
    {
      zh: "走哪一种调解，系统只提建议和理由，由人决定，是本站的默认。",
      en: "Which kind of mediation: reasons are proposed, a person decides. Our default.",
    },
  ],
  "DV-01": [
    {
      by: ["domestic_violence", "14"],
      zh: "居（村）委会、学校、医院、社工机构等发现无或者限制行为能力人疑似受害的，及时报案；报案人信息保密。",
      en: "Committees, schools, clinics and social-work bodies report suspected violence against those without full capacity; who reports stays confidential.",
      protects: true,
    },
  ],
  "DV-02": [
    {
      by: ["domestic_violence", "16, 17"],
      zh: "告诫书写明身份、事实、禁止的行为，送双方，并通知居（村）委会。",
      en: "A warning letter states identity, facts and what is forbidden; to both sides and the committee.",
      protects: true,
    },
  ],
  "DV-03": [
    {
      by: ["domestic_violence", "17"],
      zh: "居（村）委会、派出所对双方查访，监督不再施暴。",
      en: "Committee and station visit both sides.",
      protects: true,
    },
  ],
  "DV-03.gate": [
    {
      zh: "有家庭暴力或者胁迫的迹象，不劝和、不调解，走专门流程（P14）。是本站的默认，不得推翻。",
      en: "Signs of violence at home or coercion: no reconciling; the procedure of P14. Our default, and it does not yield.",
      protects: true,
    },
  ],
  "CHILD-01": [
    {
      by: ["minors", "11"],
      zh: "发现未成年人受侵害或者面临危险的，立即报告。",
      en: "Suspected harm or danger to a minor is reported at once.",
      protects: true,
    },
  ],
  "RISK-01": [
    {
      by: ["personal_information", "24"],
      zh: "因素清单只作提示，由具名的人确认。颜色和因素各地不同，可以配置。",
      en: "A list of factors suggests, a named person confirms. Colours and factors differ from place to place.",
      protects: true,
    },
  ],
  "RISK-02": [
    {
      zh: "颜色不给公安、司法以外的伙伴看，也不给居民看。",
      en: "The colour is shown to no partner beyond police and justice, and to no resident.",
      protects: true,
    },
  ],
  "CB-01": [
    {
      value: [3, "working_days"],
      zh: "办结后三个工作日内回访，是本站的默认（广州 2008 年的做法：市内三日、市外五日）。",
      en: "A callback within three working days: our default, after a practice of Guangzhou in 2008.",
    },
  ],
  "CHECK-01.first": [
    {
      value: [30, "days"],
      zh: "第三十天回看，是本站的默认。",
      en: "Looked at again on day 30: our default.",
    },
  ],
  "CHECK-01.second": [
    { value: [90, "days"], zh: "第九十天回看，是本站的默认。", en: "And on day 90: our default." },
  ],
  "CHECK-01.third": [
    { value: [180, "days"], zh: "第一百八十天回看，是本站的默认。", en: "And on day 180: our default." },
  ],
  "REPEAT-01.reports": [
    {
      value: [3, "reports"],
      zh: "同一矛盾三次上报，请居民选择要不要多部门会审，是本站的默认。",
      en: "Three linked reports: a review by several bodies is offered. Our default.",
    },
  ],
  "REPEAT-01.months": [
    { value: [6, "months"], zh: "六个月之内，是本站的默认。", en: "Within six months: our default." },
  ],
  "REPEAT-01.offer": [
    {
      value: [3, "working_days"],
      zh: "三个工作日内告诉居民可以要求会审，是本站的默认。",
      en: "Offered within three working days: our default.",
    },
  ],
  "REPEAT-01.meet": [
    {
      value: [5, "working_days"],
      zh: "居民要了，五个工作日内首会，是本站的默认。",
      en: "First meeting within five working days of the wish: our default.",
    },
  ],
  "IND-01": [
    {
      zh: "调解成功率 = 成功件数 ÷ 受理件数，连同两个数一起说。",
      en: "Share settled = settled ÷ accepted, said with both counts.",
    },
  ],
} as const satisfies Record<string, readonly Row[]>;
