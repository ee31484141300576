/** Items 8 to 12 and the closing report: oral agreement, performance, follow-up, confirmation, note. */
import type { Agreement, Confirmation, Dossier, Ending, Visit } from "../dossier.ts";
import { type Paper, flush, heading, paragraph, paragraphs, right, space, table } from "../paper.ts";
import { circled, dateText, listed, numberText } from "../spelling.ts";
import { clauseText } from "./agreement.ts";
import { sourceText, kindText } from "./kinds.ts";
import { four, mediatorsOf, namesOf, pair, partyTable, sidesOf, signatureTable, whole } from "./people.ts";
import { listTable } from "./records.ts";
import { titled } from "./titled.ts";

/** 人民调解法 28: the parties may want none in writing; then the mediator keeps what was agreed. */
export const oralPaper = (dossier: Dossier, agreement: Agreement): Paper =>
  titled("oral_agreement", [
    { kind: "number", text: numberText(dossier.number, dossier.way) },
    partyTable(dossier.parties),
    table(four, [
      pair(["达成日期", dateText(agreement.reachedOn)], ["地点", agreement.place]),
      whole("纠纷类型", kindText(dossier.kind)),
      whole("主要事实\n和争议", `${agreement.facts}\n${agreement.disputed}`, 5),
      whole(
        "口头协议\n内容",
        agreement.clauses.map((clause, at) => `${circled(at)}${clauseText(clause)}`).join("\n"),
        5,
      ),
    ]),
    paragraph(
      "各方当事人认为无需制作书面协议，口头协议自达成之日起生效（《中华人民共和国人民调解法》第二十八条、第三十条）。",
    ),
    signatureTable(
      dossier.mediators.map(({ name }) => ({
        who: "人民调解员",
        name,
        on: agreement.signatures.find((signature) => signature.name === name)?.on ?? null,
        print: false,
      })),
      { organ: dossier.organ.name, on: agreement.sealedOn },
    ),
  ]);

const states = { open: "未到期或者未履行", kept: "已经履行", broken: "逾期没有履行" } as const;
export const performancePaper = (dossier: Dossier, agreement: Agreement): Paper =>
  titled("performance", [
    { kind: "number", text: numberText(dossier.number, dossier.way) },
    listTable(
      [8, 42, 25, 25],
      ["序号", "应当履行的事项", "履行情况", "凭证（种类、编号、日期）"],
      dossier.performances.map(({ clause, state, on, proofs }, at) => {
        const of = agreement.clauses[clause];
        return [
          `${at + 1}`,
          of === undefined ? "" : clauseText(of),
          `${states[state]}${on === null ? "" : `\n${dateText(on)}`}`,
          proofs
            .map(
              ({ kind, number, on: day }) =>
                `${kind}${number === null ? "" : ` ${number}`}${day === null ? "" : `，${dateText(day)}`}`,
            )
            .join("\n"),
        ];
      }),
    ),
    flush("收条、转账回单等凭证附在本页之后。"),
  ]);

const ways: Record<Visit["how"], string> = { door: "上门", phone: "电话", office: "到调解室" };
const satisfied: Record<Visit["satisfaction"], string> = {
  satisfied: "满意",
  fair: "基本满意",
  not_satisfied: "不满意",
  not_asked: "没有询问",
};
export const visitPaper = (dossier: Dossier, visit: Visit): Paper =>
  titled("follow_up", [
    table(four, [
      whole("当事人", namesOf(dossier.parties)),
      whole("协议编号", numberText(dossier.number, dossier.way)),
      pair(["回访时间", dateText(visit.on)], ["回访方式", ways[visit.how]]),
      whole("被回访人", listed(visit.whom)),
      whole("回访事由", visit.reason, 2),
      whole("履行情况", visit.performance, 3),
      whole("满意程度", satisfied[visit.satisfaction]),
      whole("是否起诉\n及结果", visit.court, 2),
      whole("有无错误\n调解、激化\n或者遗留\n隐患", visit.mistakes, 3),
      whole("采取的措施", visit.measures, 3),
    ]),
    flush(`回访人：${visit.by}　`, { blank: 8 }),
    flush(dateText(visit.on)),
  ]);

/** 民诉法 205, 民诉法解释 354: agreement, proof of mediation, identities and contacts, titles where property is meant. */
export function confirmationPaper(dossier: Dossier, agreement: Agreement, confirmation: Confirmation): Paper {
  const materials = [
    "调解协议",
    `${dossier.organ.name}主持调解的证明`,
    "各方当事人的身份证明、住所、联系方式",
    ...confirmation.titles,
  ];
  return titled("confirmation", [
    partyTable(dossier.parties),
    ...sidesOf(dossier.parties).map(({ party, title }) =>
      flush(`${title}${party.kind === "person" ? "公民身份号码" : "统一社会信用代码"}：`, { blank: 14 }),
    ),
    heading("请求事项"),
    paragraph(
      `请求依法确认各方当事人于${dateText(agreement.reachedOn)}经${dossier.organ.name}主持达成的${numberText(dossier.number, dossier.way)}调解协议有效。`,
    ),
    heading("事实和理由"),
    ...paragraphs(agreement.facts),
    paragraph(
      `协议自${dateText(agreement.effectiveOn)}起生效。申请人在此承诺：协议出于自愿，没有恶意串通、规避法律的行为；内容给他人造成损害的，愿意承担相应的民事责任和其他法律责任。`,
    ),
    heading("提交的材料"),
    ...materials.map((text, at) => paragraph(`${at + 1}．${text}${at < materials.length - 1 ? "；" : "。"}`)),
    flush("此致"),
    flush(confirmation.court),
    signatureTable(
      sidesOf(dossier.parties).map(({ party, title }) => ({
        who: `申请人（${title}）`,
        name: party.name,
        on: confirmation.appliedOn,
        print: true,
      })),
    ),
  ]);
}

export const notePaper = (dossier: Dossier): Paper =>
  titled("note", [
    { kind: "number", text: numberText(dossier.number, dossier.way) },
    ...paragraphs(dossier.note ?? ""),
    space(1),
    right(`立卷人：${dossier.filing.by ?? ""}　`, { blank: 6 }),
    right(dateText(dossier.filing.on)),
  ]);

const endings: Record<Ending["how"], string> = {
  agreed: "达成协议",
  partly_agreed: "部分事项达成协议",
  failed: "调解不成，终止调解",
  refused: "一方明确拒绝，没有进行调解",
  withdrawn: "当事人要求终止调解",
};
export function closingPaper(dossier: Dossier, ending: Ending): Paper {
  const clauses = dossier.agreement?.clauses.length ?? 0;
  const kept = dossier.performances.filter(({ state }) => state === "kept").length;
  // An agreed case is closed when everything is performed; until then the line stays open.
  const performedOn = dossier.performances
    .map(({ on }) => on ?? "")
    .toSorted()
    .at(-1);
  const closedOn = clauses === 0 ? ending.on : kept === clauses ? (performedOn ?? null) : null;
  return titled("closing", [
    table(four, [
      whole("卷号", numberText(dossier.number, dossier.way)),
      whole("承办单位", dossier.organ.name),
      pair(["承办人", mediatorsOf(dossier)], ["填表时间", dateText(dossier.filing.on)]),
      pair(["受案时间", dateText(dossier.acceptedOn)], ["结案时间", dateText(closedOn)]),
      whole("当事人", namesOf(dossier.parties)),
      pair(["纠纷类型", kindText(dossier.kind)], ["调解结果", endings[ending.how]]),
      whole("案件来源", sourceText(dossier.source)),
      whole("纠纷简要\n情况", dossier.summary, 5),
      whole(
        "调解情况",
        `共调解${dossier.sessions.length}次。${
          clauses > 0 ? `协议共${clauses}项，已经履行${kept}项。` : ""
        }${ending.routes.length > 0 ? `已于${dateText(ending.routesToldOn)}告知其他途径：${listed(ending.routes)}。` : ""}`,
        4,
      ),
    ]),
    signatureTable(
      [
        ...dossier.mediators.map(({ name }) => ({ who: "承办人", name, on: null, print: false })),
        { who: "负责人", name: "", on: null, print: false },
      ],
      { organ: dossier.organ.name, on: null },
    ),
  ]);
}
