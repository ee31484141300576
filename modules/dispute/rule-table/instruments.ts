import type { Instrument } from "./shape.ts";

/**
 * The texts behind the rules. National statutes were read whole in a collection of 2025-04-19, and were in force on
 * that day: that is what `verifiedOn` says, no more. Null where the law above has changed since (police mediation), the
 * number was renumbered (2011), or the collection is known to hold an older text: the Shenzhen regulation was amended
 * on 2024-04-30 and stands there in the text of 2022.
 */
export const instruments = {
  peoples_mediation: {
    zh: "人民调解法",
    en: "People's Mediation Law",
    jurisdiction: "CN",
    effectiveFrom: "2011-01-01",
    effectiveTo: null,
    textVersion: "2010-08-28",
    verifiedOn: "2025-04-19",
  },
  civil_procedure: {
    zh: "民事诉讼法",
    en: "Civil Procedure Law",
    jurisdiction: "CN",
    effectiveFrom: "2024-01-01",
    effectiveTo: null,
    textVersion: "2023-09-01",
    verifiedOn: "2025-04-19",
  },
  civil_procedure_interpretation: {
    zh: "民诉法解释",
    en: "Interpretation of the Civil Procedure Law",
    jurisdiction: "CN",
    effectiveFrom: "2022-04-10",
    effectiveTo: null,
    textVersion: "2022",
    verifiedOn: "2025-04-19",
  },
  confirmation_2011: {
    zh: "法释〔2011〕5号",
    en: "Judicial interpretation No. 5 of 2011",
    jurisdiction: "CN",
    effectiveFrom: "2011-03-30",
    effectiveTo: null,
    textVersion: "2011-03-23",
    verifiedOn: null,
  },
  police_procedure: {
    zh: "公安机关办理行政案件程序规定",
    en: "Procedure of Public Security Organs in Administrative Cases",
    jurisdiction: "CN",
    effectiveFrom: "2019-01-01",
    effectiveTo: null,
    textVersion: "2018-11-25",
    verifiedOn: null,
  },
  domestic_violence: {
    zh: "反家庭暴力法",
    en: "Anti-Domestic Violence Law",
    jurisdiction: "CN",
    effectiveFrom: "2016-03-01",
    effectiveTo: null,
    textVersion: "2015-12-27",
    verifiedOn: "2025-04-19",
  },
  minors: {
    zh: "未成年人保护法",
    en: "Law on the Protection of Minors",
    jurisdiction: "CN",
    effectiveFrom: "2021-06-01",
    effectiveTo: null,
    textVersion: "2020-10-17",
    verifiedOn: null,
  },
  personal_information: {
    zh: "个人信息保护法",
    en: "Personal Information Protection Law",
    jurisdiction: "CN",
    effectiveFrom: "2021-11-01",
    effectiveTo: null,
    textVersion: "2021-08-20",
    verifiedOn: "2025-04-19",
  },
  shenzhen: {
    zh: "深圳经济特区矛盾纠纷多元化解条例",
    en: "Shenzhen Regulation on Resolving Disputes by Many Ways",
    jurisdiction: "CN-4403",
    effectiveFrom: "2022-05-01",
    effectiveTo: null,
    textVersion: "2022-03-28",
    verifiedOn: null,
  },
  ningbo: {
    zh: "宁波市人民调解条例",
    en: "Ningbo Regulation on People's Mediation",
    jurisdiction: "CN-3302",
    effectiveFrom: "2015-06-01",
    effectiveTo: null,
    textVersion: "2015-03-27",
    verifiedOn: null,
  },
} as const satisfies Record<string, Instrument>;
export type InstrumentKey = keyof typeof instruments;
