/** Why a paper is missing or not yet whole, as it is said; {{names}} are parties, or numbers of clauses. */
export const lackWords = {
  "dispute.document.lack.no_start": {
    zh: "没有申请日期，也没有受理日期，申请书和受理登记表都出不了。",
    en: "There is neither a date of application nor of acceptance, so neither form can be made.",
  },
  "dispute.document.lack.rights_not_told": {
    zh: "还没有登记何时告知权利义务。",
    en: "It is not recorded when the parties were told their rights and duties.",
  },
  "dispute.document.lack.identity_not_seen": {
    zh: "没有核对过身份：{{names}}。",
    en: "Identity not seen: {{names}}.",
  },
  "dispute.document.lack.mandate_unsigned": {
    zh: "委托书没有签名日期：{{names}}。",
    en: "The mandate carries no date of signature: {{names}}.",
  },
  "dispute.document.lack.mandate_of_suspect": {
    zh: "违法嫌疑人不得委托代理人（程序规定第一百八十一条）：{{names}}。",
    en: "A suspect may appoint no agent (procedure rules, art. 181): {{names}}.",
  },
  "dispute.document.lack.facts_not_established": {
    zh: "治安调解应当先查明事实（程序规定第一百八十条），还没有调查记录。",
    en: "Police mediation begins with the facts (procedure rules, art. 180); no inquiry is recorded.",
  },
  "dispute.document.lack.no_evidence": {
    zh: "治安调解应当先收集证据（程序规定第一百八十条），还没有登记证据。",
    en: "Police mediation begins with the evidence (procedure rules, art. 180); none is recorded.",
  },
  "dispute.document.lack.no_session": {
    zh: "还没有调解记录。",
    en: "No session is recorded.",
  },
  "dispute.document.lack.session_empty": {
    zh: "第 {{names}} 次调解没有写过程。",
    en: "Nothing is written of session {{names}}.",
  },
  "dispute.document.lack.case_not_ended": {
    zh: "案件还没有结果。",
    en: "The case has no result yet.",
  },
  "dispute.document.lack.no_agreement": {
    zh: "登记为达成协议，但没有协议内容。",
    en: "The case is recorded as agreed, but no agreement is there.",
  },
  "dispute.document.lack.incident_not_stated": {
    zh: "治安调解协议书要写明起因、经过、情节和结果（程序规定第一百八十四条），还没有填。",
    en: "A police agreement states cause, course, circumstances and result (procedure rules, art. 184); they are not filled in.",
  },
  "dispute.document.lack.agreement_unsigned": {
    zh: "协议书还没有签名：{{names}}。",
    en: "The agreement is not signed by: {{names}}.",
  },
  "dispute.document.lack.mediator_unsigned": {
    zh: "主持调解的人还没有签名。",
    en: "Nobody who mediated has signed.",
  },
  "dispute.document.lack.agreement_unsealed": {
    zh: "协议书还没有加盖调解委员会印章，尚未生效（人民调解法第二十九条）。",
    en: "The committee's seal is missing, so the agreement has no effect yet (People's Mediation Law, art. 29).",
  },
  "dispute.document.lack.agreement_without_clause": {
    zh: "协议没有写任何一项内容。",
    en: "The agreement holds no clause.",
  },
  "dispute.document.lack.clause_without_date": {
    zh: "协议第 {{names}} 项没有履行期限。",
    en: "Clause {{names}} has no date of performance.",
  },
  "dispute.document.lack.clause_without_manner": {
    zh: "协议第 {{names}} 项没有履行方式。",
    en: "Clause {{names}} has no manner of performance.",
  },
  "dispute.document.lack.clause_overdue": {
    zh: "协议第 {{names}} 项已经到期，没有登记履行。",
    en: "Clause {{names}} is due and not recorded as performed.",
  },
  "dispute.document.lack.performance_unproved": {
    zh: "协议第 {{names}} 项登记为已履行，但没有凭证。",
    en: "Clause {{names}} is recorded as performed, without a proof.",
  },
  "dispute.document.lack.no_follow_up": {
    zh: "达成协议以后还没有回访。",
    en: "Nobody has followed up since the agreement.",
  },
  "dispute.document.lack.confirmation_without_effect": {
    zh: "协议还没有生效日期，不能申请司法确认。",
    en: "The agreement has no effective date, so its confirmation cannot be asked for.",
  },
  "dispute.document.lack.confirmation_not_applied": {
    zh: "没有登记司法确认的申请日期。",
    en: "The date of applying for confirmation is not recorded.",
  },
  "dispute.document.lack.confirmation_without_paper": {
    zh: "法院已经确认，但没有登记裁定书文号。",
    en: "The court has confirmed it, but the number of its ruling is not recorded.",
  },
  "dispute.document.lack.no_note": {
    zh: "没有全部达成协议的案件，要写卷宗情况说明。",
    en: "A case that did not end in full agreement needs a note.",
  },
  "dispute.document.lack.routes_not_told": {
    zh: "调解不成，还没有登记告知其他维权途径（人民调解法第二十六条）。",
    en: "Mediation failed and it is not recorded that the parties were told of other routes (People's Mediation Law, art. 26).",
  },
  "dispute.document.lack.no_number": {
    zh: "还没有卷号。",
    en: "The dossier has no number.",
  },
  "dispute.document.lack.not_filed": {
    zh: "还没有登记立卷人和立卷日期。",
    en: "Who filed it and when is not recorded.",
  },
} as const;
type Key = keyof typeof lackWords;
export type Lack = Key extends `dispute.document.lack.${infer Code}` ? Code : never;
