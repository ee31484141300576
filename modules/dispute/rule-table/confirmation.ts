import type { Row } from "./row.ts";

/** Judicial confirmation (CONF). The interpretation of 2022 still cites the law's old number 201; it is 205 now. */
export const confirmationRows = {
  "CONF-01": [
    {
      by: ["civil_procedure", "205"],
      value: [30, "days"],
      zh: "自生效之日起三十日内共同申请。",
      en: "Asked for jointly within thirty days from its effect.",
    },
  ],
  "CONF-01.count": [
    {
      by: ["civil_procedure", "85"],
      zh: "开始的那天不算；最后一天是法定休假日的，顺延到休假日后的第一天。",
      en: "The first day is not counted; where the last is a public holiday, the first day after it is the last.",
    },
  ],
  "CONF-01.remind_first": [
    {
      value: [10, "days"],
      zh: "到期前十天提醒，是本站的默认。",
      en: "Reminded ten days before: our default.",
    },
  ],
  "CONF-01.remind_last": [
    { value: [3, "days"], zh: "到期前三天再提醒，是本站的默认。", en: "And three days before: our default." },
  ],
  "CONF-02": [
    {
      by: ["civil_procedure", "205"],
      zh: "邀请调解的法院；没有的，当事人住所地、标的物所在地或者调解组织所在地的法院。",
      en: "The court that invited it; else where a party lives, the thing lies or the mediators sit.",
    },
  ],
  "CONF-03": [
    {
      by: ["civil_procedure_interpretation", "355"],
      zh: "不归法院管、婚姻亲子收养关系、特别程序、物权和知识产权确权等，不受理。",
      en: "Not accepted: outside the courts, marriage, parentage, adoption, special procedures, title.",
    },
  ],
  "CONF-04": [
    {
      by: ["civil_procedure_interpretation", "358"],
      zh: "违法、害他人或者公共利益、违背公序良俗、不自愿、内容不明确的，驳回。",
      en: "Refused: illegal, harming others, against public order, not voluntary, content unclear.",
    },
  ],
  "CONF-05": [
    {
      by: ["civil_procedure_interpretation", "354"],
      zh: "交协议、调解组织主持的证明、有关财产权利证明、身份和联系方式。",
      en: "Agreement, proof that the organisation mediated, property papers, identities and contacts.",
    },
  ],
  "CONF-06": [
    {
      by: ["confirmation_2011"],
      zh: "三日内决定受不受理，十五日内决定确不确认，不收费。",
      en: "Accepted within three days, decided within fifteen, free.",
    },
  ],
  "CONF-06.accept": [
    { by: ["confirmation_2011"], value: [3, "days"], zh: "三日内。", en: "Within three days." },
  ],
  "CONF-06.decide": [
    { by: ["confirmation_2011"], value: [15, "days"], zh: "十五日内。", en: "Within fifteen days." },
  ],
  "CONF-06.extended": [
    {
      by: ["confirmation_2011"],
      value: [10, "days"],
      zh: "可以延长十日。",
      en: "Ten more where extended.",
    },
  ],
} as const satisfies Record<string, readonly Row[]>;
