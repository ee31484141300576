/** Items 3 to 7: proof of identity, mandates, inquiries, evidence, sessions. */
import type { Dossier, Mandate, Session, Survey } from "../dossier.ts";
import {
  type Block,
  type Paper,
  cell,
  flush,
  label,
  paragraph,
  paragraphs,
  right,
  space,
  table,
} from "../paper.ts";
import { dateText, ended, listed, timeText } from "../spelling.ts";
import { four, pair, sidesOf, signatureTable, whole } from "./people.ts";
import { titled } from "./titled.ts";

const span = (on: string, from: string | null, to: string | null) =>
  `${dateText(on)}${timeText(from)}至${timeText(to)}`;
/** A list with its head said again on every page; when empty, rows for the hand. */
export function listTable(widths: number[], head: string[], rows: string[][]): Block {
  const drawn = rows.map((row) => row.map((text, at) => cell(text, { align: at === 0 ? "center" : "left" })));
  const empty = Array.from({ length: rows.length > 0 ? 0 : 5 }, () => head.map(() => cell("", { lines: 2 })));
  return table(widths, [head.map((text) => label(text)), ...drawn, ...empty], { head: 1 });
}

export const identityPaper = (dossier: Dossier): Paper =>
  titled("identity", [
    listTable(
      [8, 28, 26, 24, 14],
      ["序号", "当事人", "证明材料", "核对日期", "核对人"],
      dossier.identities.map(({ party, paper, seenOn, seenBy }, at) => [
        `${at + 1}`,
        dossier.parties[party]?.name ?? "",
        paper,
        dateText(seenOn),
        seenBy,
      ]),
    ),
    flush("证明材料的复印件粘贴在下面或者附在本页之后，由提供人注明“与原件一致”并签名。"),
  ]);

export const evidencePaper = (dossier: Dossier): Paper =>
  titled("evidence", [
    listTable(
      [8, 32, 26, 9, 25],
      ["序号", "材料名称", "提供人", "份数", "收到日期"],
      dossier.evidence.map(({ name, from, copies, on }, at) => [
        `${at + 1}`,
        name,
        from,
        `${copies}`,
        on === null ? "" : dateText(on),
      ]),
    ),
    flush("材料附在本页之后，由提供人签名或者盖章。"),
  ]);

export function mandatePaper(dossier: Dossier, mandate: Mandate): Paper {
  const party = dossier.parties[mandate.party];
  const special = mandate.scope === "special";
  const until =
    mandate.from === null && mandate.until === null
      ? "至本次调解结束"
      : `自${dateText(mandate.from)}起至${dateText(mandate.until)}止`;
  return titled("mandate", [
    table(four, [
      whole("委托人", party?.name ?? ""),
      pair(["住址或\n住所地", party?.address ?? null], ["联系方式", party?.phone ?? null]),
      whole("受委托人", mandate.agent),
      pair(["与委托人\n关系", mandate.relation], ["联系方式", mandate.phone]),
    ]),
    paragraph(
      `委托人因“${dossier.title}”，现委托${mandate.agent}作为代理人参加${dossier.organ.name}主持的调解。`,
    ),
    paragraph(`代理权限：${special ? "特别授权" : "一般代理"}。`),
    ...(special ? mandate.matters.map((text, at) => paragraph(`${at + 1}．${ended(text)}`)) : []),
    paragraph(`代理期限：${until}。`),
    space(1),
    right("委托人（签名、盖章或者按指印）：", { blank: 8 }),
    right("受委托人（签名）：", { blank: 8 }),
    right(dateText(mandate.signedOn)),
  ]);
}

export const surveyPaper = (survey: Survey): Paper =>
  titled("survey", [
    table(four, [
      whole("时间", span(survey.on, survey.from, survey.to)),
      whole("地点", survey.place),
      pair(["被调查人", listed(survey.asked)], ["调查人", listed(survey.by)]),
      whole("记录人", survey.recorder),
    ]),
    paragraph("记录："),
    ...paragraphs(survey.notes),
    paragraph("以上记录经核对无误。"),
    signatureTable([
      ...survey.asked.map((name) => ({ who: "被调查人", name, on: null, print: true })),
      ...survey.by.map((name) => ({ who: "调查人", name, on: null, print: false })),
    ]),
  ]);

const results: Record<Session["result"], string> = {
  agreed: "各方达成协议。",
  partly_agreed: "各方就部分事项达成协议。",
  not_agreed: "本次没有达成协议。",
  goes_on: "本次没有结束，另行约定时间继续调解。",
};
export function sessionPaper(dossier: Dossier, session: Session): Paper {
  const present = session.present.map((at) => dossier.parties[at]?.name ?? "");
  return titled("session", [
    table(four, [
      whole("时间", span(session.on, session.from, session.to)),
      pair(["地点", session.place], ["方式", session.open ? "公开" : "不公开"]),
      whole("到场当事人", listed(present)),
      whole("其他参加人", listed(session.others)),
      pair(["调解人", listed(session.mediators)], ["记录人", session.recorder]),
    ]),
    paragraph("调解过程："),
    ...paragraphs(session.notes),
    paragraph(`结果：${results[session.result]}`),
    paragraph("以上记录已经当事人阅读或者向其宣读，确认无误。"),
    signatureTable([
      ...sidesOf(session.present.flatMap((at) => dossier.parties[at] ?? [])).map(({ party, title }) => ({
        who: title,
        name: party.name,
        on: null,
        print: true,
      })),
      ...session.others.map((name) => ({ who: "参加人", name, on: null, print: true })),
      ...session.mediators.map((name) => ({
        who: dossier.way === "police" ? "民警" : "人民调解员",
        name,
        on: null,
        print: false,
      })),
    ]),
  ]);
}
