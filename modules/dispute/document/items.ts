/** The papers of a dossier in the Ministry's order, and where each stands in its list of thirteen. */
import type { Bilingual } from "../../../server/wire.ts";

export const items = [
  "cover",
  "directory",
  "application",
  "intake",
  "rights",
  "identity",
  "mandate",
  "survey",
  "evidence",
  "session",
  "agreement",
  "police_agreement",
  "oral_agreement",
  "performance",
  "follow_up",
  "confirmation",
  "note",
  "closing",
  "back",
] as const;
export type Item = (typeof items)[number];

/** The title of a paper as it is printed, and what it is called for readers of English. */
export const itemWords = {
  "dispute.document.item.cover": { zh: "卷宗封面", en: "Cover" },
  "dispute.document.item.directory": { zh: "卷内目录", en: "Directory" },
  "dispute.document.item.application": { zh: "人民调解申请书", en: "Application for mediation" },
  "dispute.document.item.intake": { zh: "人民调解受理登记表", en: "Register sheet" },
  "dispute.document.item.rights": { zh: "当事人权利义务告知书", en: "Notice of rights and duties" },
  "dispute.document.item.identity": { zh: "当事人身份证明", en: "Proof of identity" },
  "dispute.document.item.mandate": { zh: "授权委托书", en: "Mandate of an agent" },
  "dispute.document.item.survey": { zh: "调查记录", en: "Record of an inquiry" },
  "dispute.document.item.evidence": { zh: "证据材料", en: "Evidence" },
  "dispute.document.item.session": { zh: "调解记录", en: "Record of a session" },
  "dispute.document.item.agreement": { zh: "人民调解协议书", en: "Mediation agreement" },
  "dispute.document.item.police_agreement": { zh: "治安调解协议书", en: "Police mediation agreement" },
  "dispute.document.item.oral_agreement": {
    zh: "人民调解口头协议登记表",
    en: "Register sheet of an oral agreement",
  },
  "dispute.document.item.performance": { zh: "履行凭证", en: "Proof of performance" },
  "dispute.document.item.follow_up": { zh: "回访记录", en: "Record of a follow-up" },
  "dispute.document.item.confirmation": { zh: "司法确认申请书", en: "Application for judicial confirmation" },
  "dispute.document.item.note": { zh: "卷宗情况说明", en: "Note on the dossier" },
  "dispute.document.item.closing": { zh: "结案报告表", en: "Closing report" },
  "dispute.document.item.back": { zh: "卷宗封底", en: "Back cover" },
} as const satisfies Record<`dispute.document.item.${Item}`, Bilingual>;
export const titleOf = (item: Item): string => itemWords[`dispute.document.item.${item}`].zh;
export const glossOf = (item: Item): string => itemWords[`dispute.document.item.${item}`].en;
