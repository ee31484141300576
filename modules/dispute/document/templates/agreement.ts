/** 人民调解协议书 (人民调解法 29, 30; MED-14, MED-15) and 治安调解协议书 (程序规定 184; POL-10). */
import type { Agreement, Clause, Dossier } from "../dossier.ts";
import {
  type Block,
  type Paper,
  cell,
  flush,
  heading,
  label,
  paragraph,
  paragraphs,
  table,
} from "../paper.ts";
import { circled, chineseNumeral, dateText, ended, listed, moneyText, numberText } from "../spelling.ts";
import { partyRows, partyTable, sidesOf, signatureTable } from "./people.ts";
import { titled } from "./titled.ts";

/** Whom, what, how much, how and by when: in one sentence each. */
export function clauseText(clause: Clause): string {
  const { debtor, creditor, act, sentence, fen, manner, dueOn } = clause;
  if (sentence !== null) {
    const said = [
      `义务人：${debtor}`,
      `权利人：${creditor}`,
      ...(fen === null ? [] : [`金额：${moneyText(fen)}`]),
      ...(dueOn === null ? [] : [`期限：${dateText(dueOn)}前（含当日）`]),
      ...(manner === "" ? [] : [`履行方式：${manner}`]),
    ];
    return `${ended(sentence)}（${said.join("；")}）`;
  }
  const when = dueOn === null ? "" : `于${dateText(dueOn)}前（含当日）`;
  const money = fen === null ? "" : `，金额${moneyText(fen)}`;
  return ended(`${debtor}应当${when}向${creditor}履行：${act}${money}；履行方式：${manner}`);
}

const signedOn = (agreement: Agreement, name: string) =>
  agreement.signatures.find((signature) => signature.name === name)?.on ?? null;

/** Everybody who signs: parties, who speaks for them, and those who mediated. */
function signers(dossier: Dossier, agreement: Agreement) {
  const rows: Parameters<typeof signatureTable>[0][number][] = sidesOf(dossier.parties).map(
    ({ party, title }) => ({
      who: title,
      name: party.name,
      on: signedOn(agreement, party.name),
      print: true,
    }),
  );
  for (const { party } of sidesOf(dossier.parties))
    if (party.guardian)
      rows.push({
        who: `${party.name}的监护人`,
        name: party.guardian.name,
        on: signedOn(agreement, party.guardian.name),
        print: true,
      });
  for (const { party, agent } of dossier.mandates)
    rows.push({
      who: `${dossier.parties[party]?.name ?? ""}的代理人`,
      name: agent,
      on: signedOn(agreement, agent),
      print: true,
    });
  for (const { name, lead } of dossier.mediators)
    rows.push({
      who: dossier.way === "police" ? (lead ? "主持民警" : "参加民警") : "人民调解员",
      name,
      on: signedOn(agreement, name),
      print: false,
    });
  return rows;
}
function agreed(agreement: Agreement, told: string): Block[] {
  return [
    heading(told),
    ...agreement.clauses.map((clause, at) => paragraph(`${circled(at)}${clauseText(clause)}`)),
    ...(agreement.partial
      ? [paragraph("本协议只就以上事项达成一致；没有写入的争议，各方另行解决，不受本协议影响。")]
      : []),
  ];
}

export function agreementPaper(dossier: Dossier, agreement: Agreement): Paper {
  const copies = dossier.copies;
  const blocks: Block[] = [
    { kind: "number", text: numberText(dossier.number, dossier.way) },
    partyTable(dossier.parties),
    heading("一、纠纷主要事实"),
    ...paragraphs(agreement.facts),
    heading("二、争议事项"),
    ...paragraphs(agreement.disputed),
    heading("三、各方当事人的责任"),
    ...agreement.responsibility.map((text, at) => paragraph(`${circled(at)}${ended(text)}`)),
    paragraph(
      `经${dossier.organ.name}主持调解，各方自愿达成如下协议。协议于${dateText(agreement.reachedOn)}在${agreement.place}达成。`,
    ),
    ...agreed(agreement, "四、协议内容、履行方式和期限"),
    heading("五、效力和份数"),
    paragraph(
      "本协议自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效，对各方当事人具有法律约束力，当事人应当按照约定履行（《中华人民共和国人民调解法》第二十九条、第三十一条）。",
    ),
    paragraph(
      "各方认为有必要的，可以自本协议生效之日起三十日内共同向人民法院申请司法确认（同法第三十三条）。",
    ),
    paragraph(`本协议一式${chineseNumeral(copies)}份，当事人各执一份，人民调解委员会留存一份。`),
    flush(`记录人：${dossier.sessions.at(-1)?.recorder ?? ""}`),
    signatureTable(signers(dossier, agreement), { organ: dossier.organ.name, on: agreement.sealedOn }),
  ];
  return titled("agreement", blocks);
}

/** Host, place, persons, cause, course, circumstances and result, agreement, term and manner (程序规定 184). */
export function policeAgreementPaper(dossier: Dossier, agreement: Agreement): Paper {
  const { incident } = dossier;
  const hosts = dossier.mediators.filter(({ lead }) => lead).map(({ name }) => name);
  const others = [
    ...dossier.mediators.filter(({ lead }) => !lead).map(({ name, post }) => name + (post ?? "")),
    ...dossier.invited.map(({ name, relation }) => `${name}（${relation}）`),
    ...dossier.mandates.map(({ agent }) => `${agent}（代理人）`),
  ];
  const blocks: Block[] = [
    { kind: "number", text: numberText(dossier.number, dossier.way) },
    table(
      [17, 33, 17, 33],
      [
        [label("主持调解的\n公安机关"), cell(dossier.organ.name), label("主持人"), cell(listed(hosts))],
        [label("调解时间"), cell(dateText(agreement.reachedOn)), label("调解地点"), cell(agreement.place)],
        ...sidesOf(dossier.parties).flatMap(partyRows),
        [label("其他在场\n人员"), cell(listed(others), { span: 3 })],
      ],
    ),
    heading("一、案件事实"),
    ...(incident === null
      ? paragraphs(agreement.facts)
      : [
          paragraph(`时间：${ended(incident.when)}地点：${ended(incident.place)}`),
          ...(
            [
              ["起因", incident.cause],
              ["经过", incident.course],
              ["情节", incident.circumstances],
              ["结果", incident.result],
            ] as const
          ).map(([name, text]) => paragraph(`${name}：${ended(text)}`)),
        ]),
    ...agreed(agreement, "二、协议内容、履行期限和方式"),
    heading("三、告知"),
    paragraph(
      "本协议履行后，公安机关对违反治安管理的行为人不予处罚；达成协议后不履行的，公安机关依法处理违反治安管理行为，并告知当事人可以就民事争议向人民法院提起民事诉讼（《公安机关办理行政案件程序规定》第一百八十五条）。",
    ),
    paragraph(
      `本协议经各方当事人签名后，一式${chineseNumeral(dossier.copies)}份，当事人各执一份，公安机关留存一份。`,
    ),
    signatureTable(signers(dossier, agreement), { organ: dossier.organ.name, on: agreement.sealedOn }),
  ];
  return titled("police_agreement", blocks);
}
