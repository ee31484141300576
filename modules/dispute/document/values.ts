/** What a station's own template may say, by its Chinese name: docs/DOCUMENTS.md lists them all. */
import type { Dossier } from "./dossier.ts";
import type { Paper } from "./paper.ts";
import { capitalText, circled, dateText, listed, numberText, timeText } from "./spelling.ts";
import { clauseText } from "./templates/agreement.ts";
import { sourceText, kindText } from "./templates/kinds.ts";
import { mediatorsOf, namesOf, sidesOf } from "./templates/people.ts";

/** A list is gone through by `{#当事人}…{/当事人}`. */
export type Values = { [name: string]: string | Values[] };

const sexText = { male: "男", female: "女" } as const;
const partiesOf = (dossier: Dossier): Values[] =>
  sidesOf(dossier.parties).map(({ party, title }) => ({
    称谓: title,
    姓名: party.name,
    性别: party.sex === null ? "" : sexText[party.sex],
    年龄: party.age === null ? "" : `${party.age}`,
    职业: party.occupation ?? "",
    联系方式: party.phone ?? "",
    住址: party.address ?? "",
    代表人: party.representative ?? "",
    监护人: party.guardian?.name ?? "",
  }));
const clausesOf = (dossier: Dossier): Values[] =>
  (dossier.agreement?.clauses ?? []).map((clause, at) => ({
    序号: circled(at),
    条款: clauseText(clause),
    义务人: clause.debtor,
    权利人: clause.creditor,
    内容: clause.act,
    金额: clause.fen === null ? "" : (clause.fen / 100).toFixed(2),
    金额大写: clause.fen === null ? "" : capitalText(clause.fen),
    方式: clause.manner,
    期限: dateText(clause.dueOn),
  }));
const performancesOf = (dossier: Dossier): Values[] =>
  dossier.performances.map(({ clause, state, on, proofs }) => ({
    序号: circled(clause),
    履行情况: { open: "未履行", kept: "已履行", broken: "逾期未履行" }[state],
    履行日期: on === null ? "" : dateText(on),
    凭证: listed(proofs.map(({ kind, number }) => (number === null ? kind : `${kind} ${number}`))),
  }));

/** The one session, inquiry, mandate or visit the paper is about. */
function aboutOf(dossier: Dossier, { item, nth }: Paper): Values[] {
  const talk = item === "session" ? dossier.sessions[nth] : undefined;
  const survey = item === "survey" ? dossier.surveys[nth] : undefined;
  const mandate = item === "mandate" ? dossier.mandates[nth] : undefined;
  const visit = item === "follow_up" ? dossier.visits[nth] : undefined;
  const met = talk ?? survey;
  if (met === undefined && mandate === undefined && visit === undefined) return [];
  return [
    {
      日期: dateText(met?.on ?? visit?.on ?? mandate?.signedOn ?? null),
      开始: met === undefined ? "" : timeText(met.from),
      结束: met === undefined ? "" : timeText(met.to),
      地点: met?.place ?? "",
      记录: met?.notes ?? visit?.performance ?? "",
      记录人: met?.recorder ?? visit?.by ?? "",
      参加人: listed(talk?.others ?? survey?.asked ?? visit?.whom ?? []),
      委托人: mandate === undefined ? "" : (dossier.parties[mandate.party]?.name ?? ""),
      受委托人: mandate?.agent ?? "",
      权限: listed(mandate?.matters ?? []),
      回访事由: visit?.reason ?? "",
      措施: visit?.measures ?? "",
    },
  ];
}

export const valuesOf = (dossier: Dossier, paper: Paper): Values => ({
  文书名称: paper.title,
  卷名: dossier.title,
  卷号: numberText(dossier.number, dossier.way),
  单位: dossier.organ.name,
  单位电话: dossier.organ.phone ?? "",
  纠纷类型: kindText(dossier.kind),
  案件来源: sourceText(dossier.source),
  纠纷简要情况: dossier.summary,
  申请日期: dateText(dossier.appliedOn),
  受理日期: dateText(dossier.acceptedOn),
  登记人: dossier.registrar ?? "",
  当事人姓名: namesOf(dossier.parties),
  调解员: mediatorsOf(dossier),
  立卷人: dossier.filing.by ?? "",
  立卷日期: dateText(dossier.filing.on),
  保管期限: dossier.filing.retention ?? "",
  备注: dossier.filing.remark ?? "",
  卷宗情况说明: dossier.note ?? "",
  主要事实: dossier.agreement?.facts ?? "",
  争议事项: dossier.agreement?.disputed ?? "",
  达成日期: dateText(dossier.agreement?.reachedOn ?? null),
  达成地点: dossier.agreement?.place ?? "",
  生效日期: dateText(dossier.agreement?.effectiveOn ?? null),
  协议份数: `${dossier.copies}`,
  当事人: partiesOf(dossier),
  申请事项: dossier.requests.map((text, at) => ({ 序号: `${at + 1}`, 事项: text })),
  责任: (dossier.agreement?.responsibility ?? []).map((text, at) => ({ 序号: circled(at), 内容: text })),
  条款: clausesOf(dossier),
  履行: performancesOf(dossier),
  证据: dossier.evidence.map(({ name, from, copies }) => ({ 名称: name, 提供人: from, 份数: `${copies}` })),
  本次: aboutOf(dossier, paper),
});
