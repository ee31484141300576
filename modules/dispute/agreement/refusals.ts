export const refusals = {
  "dispute.no_mediation": {
    status: 409,
    zh: "这起纠纷还没有开始调解，先开始，再写协议。",
    en: "No mediation has begun here. Begin one, then write what was agreed.",
  },
  "dispute.agreement_there": {
    status: 409,
    zh: "这次调解已经有一份没生效的协议，请接着写那一份。",
    en: "This mediation has an agreement that is not in effect yet: go on with that one.",
  },
  "dispute.agreement_in_effect": {
    status: 409,
    zh: "协议已经生效，不能再改。要变，双方另订一份，或者就一项约定改日子。",
    en: "The agreement is in effect and cannot be changed. Both can make another, or agree to a new day for one promise.",
  },
  "dispute.agreement_signed": {
    status: 409,
    zh: "已经签过名，不能改内容。先作废签名，再改。",
    en: "It is signed, so its content stays. Void the signatures first.",
  },
  "dispute.agreement_not_signed": {
    status: 409,
    zh: "还没有签名，直接改就行。",
    en: "Nobody has signed: just change it.",
  },
  "dispute.agreement_is_oral": {
    status: 409,
    zh: "口头协议不签名，由调解员记下内容。",
    en: "An oral agreement is not signed: the mediator writes its content down.",
  },
  "dispute.agreement_is_written": {
    status: 409,
    zh: "书面协议由各方签名、调解员签名、加盖印章。",
    en: "A written agreement is signed by all parties and the mediator, and sealed.",
  },
  "dispute.agreement_not_concluded": {
    status: 409,
    zh: "先确认各方谈拢了，再让协议生效。",
    en: "First enter that all sides agreed; then it can take effect.",
  },
  "dispute.agreement_ahead": {
    status: 400,
    zh: "达成的日子还没到，或者比登记还早。",
    en: "The day it was reached lies ahead, or before the dispute was registered.",
  },
  "dispute.clause_to_whom": {
    status: 409,
    zh: "有一条没有写对谁做。当事人不止两方，要写明。",
    en: "One clause does not say to whom. With more than two parties it has to.",
  },
  "dispute.clause_party": {
    status: 400,
    zh: "这一条写的人不是这起纠纷的当事人。",
    en: "Somebody in this clause is no party of this dispute.",
  },
  "dispute.clause_too_far": {
    status: 400,
    zh: "日期太远，最多三年以后。",
    en: "That day is too far off: three years at most.",
  },
  "dispute.sign_whom": {
    status: 400,
    zh: "签名的要是这位当事人本人、监护人或者代理人。",
    en: "It is signed by this party, or by their guardian or agent.",
  },
  "dispute.sign_guardian": {
    status: 409,
    zh: "这位是未成年人或者没有完全行为能力，由监护人签。",
    en: "This party is a minor or lacks full capacity: the guardian signs.",
  },
  "dispute.sign_mediator": {
    status: 409,
    zh: "只有经办这次调解的人，才以调解员的名义签。",
    en: "Only who handles this mediation signs as its mediator.",
  },
  "dispute.signed_already": {
    status: 409,
    zh: "这里已经签过了。",
    en: "This was signed already.",
  },
  "dispute.signed_outside": {
    status: 400,
    zh: "签名的日子在达成协议以后、今天以前。",
    en: "The day of a signature lies between the agreement and today.",
  },
  "dispute.drawing_missing": {
    status: 400,
    zh: "在屏幕上签的，请先签上。在纸上签的，选“纸上”。",
    en: "For a signature on the screen, draw it. For one on paper choose paper.",
  },
  "dispute.scan_most": {
    status: 409,
    zh: "扫描件最多 {{most}} 份。",
    en: "There are {{most}} scans at most.",
  },
  "dispute.scan_media": {
    status: 400,
    zh: "扫描件要是图片或者 PDF。",
    en: "A scan is a picture or a PDF.",
  },
  "dispute.agreement_concluded": {
    status: 409,
    zh: "各方已经同意了。",
    en: "All sides agreed already.",
  },
  "dispute.agreement_by_conclusion": {
    status: 409,
    zh: "这种调解在各方同意时就生效，不用另外一步。",
    en: "In this kind it takes effect when all agree; there is no further step.",
  },
  "dispute.follow_up_whom": {
    status: 400,
    zh: "写明是哪位当事人说的。",
    en: "Say which party said so.",
  },
  "dispute.follow_up_ahead": {
    status: 400,
    zh: "回访的日子在登记以后、今天以前。",
    en: "The day lies between the registration and today.",
  },
  "dispute.follow_up_measures": {
    status: 400,
    zh: "有错、激化或者隐患的，写明采取了什么措施。",
    en: "Where it went wrong, turned worse or may break out, say what was done.",
  },
  "dispute.followed_up": {
    status: 409,
    zh: "这一次已经回访过了。",
    en: "This was asked already.",
  },
  "dispute.override_what": {
    status: 400,
    zh: "没有这条规则，或者这不是调解规则，不能放行。",
    en: "There is no such rule of mediation to let pass.",
  },
  "dispute.confirm_machine": {
    status: 409,
    zh: "只有人民调解的协议，才在这里申请司法确认。",
    en: "Only an agreement of people's mediation is confirmed here.",
  },
  "dispute.confirm_gather": {
    status: 409,
    zh: "先把申请材料备好。",
    en: "Gather the papers first.",
  },
  "dispute.confirm_asked": {
    status: 409,
    zh: "已经向法院申请了，等法院答复。",
    en: "The court was asked already.",
  },
  "dispute.confirm_not_asked": {
    status: 409,
    zh: "还没有向法院申请。",
    en: "The court was not asked.",
  },
  "dispute.confirm_ahead": {
    status: 400,
    zh: "日子还没到，或者比申请还早。",
    en: "That day lies ahead, or before the application.",
  },
  "dispute.confirm_because": {
    status: 400,
    zh: "写明法院为什么不受理或者驳回。",
    en: "Say why the court did not accept or refused.",
  },
  "dispute.letter_police": {
    status: 403,
    zh: "告诫书由公安机关出具，民警办理。",
    en: "A warning letter is issued and followed up by the police.",
  },
  "dispute.letter_whom": {
    status: 400,
    zh: "写明告诫谁、谁受害，两位不同的自然人。",
    en: "Name who is warned and who was harmed: two different persons of this dispute.",
  },
  "dispute.letter_there": {
    status: 409,
    zh: "已经有一份告诫书还在查访。",
    en: "There is a letter that is still followed up.",
  },
  "dispute.letter_day": {
    status: 400,
    zh: "日子在出具以后、今天以前。",
    en: "The day lies between the letter and today.",
  },
  "dispute.letter_ended": {
    status: 409,
    zh: "这份告诫书的查访已经结束。",
    en: "The follow-up of this letter has ended.",
  },
} as const;
