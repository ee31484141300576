/** Items 1 and 2 of the Ministry's list: 人民调解申请书, 受理登记表, 当事人权利义务告知书. */
import type { Dossier } from "../dossier.ts";
import {
  type Block,
  type Paper,
  flush,
  heading,
  paragraph,
  paragraphs,
  right,
  space,
  table,
} from "../paper.ts";
import { chineseNumeral, circled, dateText, ended, numberText } from "../spelling.ts";
import { four, pair, partyTable, sidesOf, signatureTable, whole } from "./people.ts";
import { sourceText, kindText } from "./kinds.ts";
import { titled } from "./titled.ts";

export function applicationPaper(dossier: Dossier): Paper {
  const applicants = dossier.parties.filter(({ side }) => side === "applicant");
  return titled("application", [
    partyTable(dossier.parties),
    heading("纠纷简要情况"),
    ...paragraphs(dossier.summary),
    heading("当事人申请事项"),
    ...dossier.requests.map((text, at) => paragraph(`${at + 1}．${ended(text)}`)),
    paragraph(
      "申请人自愿申请人民调解，已知晓人民调解不收取任何费用，可以随时要求终止调解，不影响依法通过仲裁、行政、司法等途径维护权利。",
    ),
    flush(`此致`),
    flush(dossier.organ.name),
    signatureTable(
      sidesOf(applicants).map(({ party, title }) => ({
        who: `申请人（${title}）`,
        name: party.name,
        on: dossier.appliedOn,
        print: true,
      })),
    ),
  ]);
}

export const intakePaper = (dossier: Dossier): Paper =>
  titled("intake", [
    { kind: "number", text: numberText(dossier.number, dossier.way) },
    table(four, [
      pair(["登记日期", dateText(dossier.acceptedOn)], ["纠纷类型", kindText(dossier.kind)]),
      whole("案件来源", sourceText(dossier.source)),
    ]),
    partyTable(dossier.parties),
    table(four, [whole("纠纷简要\n情况", dossier.summary, 5)]),
    flush(`登记人：${dossier.registrar ?? ""}　`, { blank: 7 }),
    signatureTable(
      sidesOf(dossier.parties).map(({ party, title }) => ({
        who: title,
        name: party.name,
        on: null,
        print: true,
      })),
      { organ: dossier.organ.name, on: dossier.acceptedOn },
    ),
  ]);

type Said = { text: string; article: string };
/** Our own words for what the articles give and ask; the article stands behind each. */
const people = {
  law: "《中华人民共和国人民调解法》",
  rights: [
    { text: "调解以自愿、平等为基础，不违背法律、法规和国家政策", article: "第三条" },
    { text: "调解不妨碍您依法通过仲裁、行政、司法等途径维护自己的权利", article: "第三条" },
    { text: "人民调解不收取任何费用", article: "第四条" },
    { text: "您可以选择或者接受人民调解员", article: "第二十三条" },
    { text: "您可以接受调解、拒绝调解，也可以要求终止调解", article: "第二十三条" },
    { text: "您可以要求调解公开进行或者不公开进行", article: "第二十三条" },
    { text: "您可以自主表达意愿、自愿达成调解协议", article: "第二十三条" },
    { text: "邀请亲属、邻里、专业人员等参加调解，须经您同意", article: "第二十条" },
    { text: "调解员不得偏袒一方、侮辱当事人、收受财物或者泄露您的个人隐私、商业秘密", article: "第十五条" },
    { text: "调解不成的，调解委员会应当终止调解，并告知您其他维权途径", article: "第二十六条" },
    { text: "达成协议后，各方可以自协议生效之日起三十日内共同申请司法确认", article: "第三十三条" },
  ],
  duties: [
    { text: "如实陈述纠纷事实", article: "第二十四条" },
    { text: "遵守调解现场秩序，尊重人民调解员", article: "第二十四条" },
    { text: "尊重对方当事人行使权利", article: "第二十四条" },
    { text: "协议对各方有约束力，应当按照约定履行", article: "第三十一条" },
  ],
} satisfies { law: string; rights: Said[]; duties: Said[] };
const police = {
  law: "《公安机关办理行政案件程序规定》",
  rights: [
    { text: "调解以查明事实、收集证据为前提，依照合法、公正、自愿、及时的要求进行", article: "第一百八十条" },
    { text: "任何一方不愿意调解的，公安机关不作调解处理", article: "第一百七十九条" },
    { text: "当事人中有未成年人的，通知其父母或者其他监护人到场", article: "第一百八十一条" },
    { text: "被侵害人可以书面委托他人参加调解并写明权限；违法嫌疑人不得委托", article: "第一百八十一条" },
    {
      text: "调解一般只进行一次；确有必要再调解一次的，在第一次调解后七个工作日内完成",
      article: "第一百八十三条",
    },
    { text: "协议履行后，对违反治安管理的行为人不予处罚", article: "第一百八十五条" },
    { text: "调解不成或者协议没有履行的，可以就民事争议向人民法院提起民事诉讼", article: "第一百八十五条" },
  ],
  duties: [
    { text: "如实陈述，调解期间不得再有违反治安管理的行为", article: "第一百七十九条" },
    { text: "达成协议后按照约定的期限和方式履行，否则依法处理", article: "第一百八十五条" },
  ],
} satisfies { law: string; rights: Said[]; duties: Said[] };

const said = (list: readonly Said[]): Block[] =>
  list.map(({ text, article }, at) => paragraph(`${circled(at)}${text}（${article}）。`));

export function rightsPaper(dossier: Dossier): Paper {
  const { law, rights, duties } = dossier.way === "people" ? people : police;
  return titled("rights", [
    paragraph(`根据${law}，现将您在调解中的权利和义务告知如下；括号内是该法规的条文。`),
    heading("一、您的权利"),
    ...said(rights),
    heading("二、您的义务"),
    ...said(duties),
    paragraph(
      `以上共${chineseNumeral(rights.length + duties.length)}项已经逐项告知，本人已经阅读或者听清，没有疑问。`,
    ),
    flush(`告知人：${dossier.registrar ?? ""}　`, { blank: 7 }),
    signatureTable(
      sidesOf(dossier.parties).map(({ party, title }) => ({
        who: title,
        name: party.name,
        on: dossier.rightsToldOn,
        print: true,
      })),
    ),
  ]);
}
