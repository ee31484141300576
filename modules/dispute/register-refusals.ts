export const refusals = {
  "dispute.may_not_register": {
    status: 403,
    zh: "登记纠纷是社区民警和社区干部的事。",
    en: "Disputes are registered by the community's officers and cadres.",
  },
  "dispute.may_not_write": {
    status: 403,
    zh: "这起纠纷由社区民警和社区干部登记和补充。",
    en: "This dispute is kept by the officer and the cadre of its community.",
  },
  "dispute.may_not_appoint": {
    status: 403,
    zh: "请谁来调，由社区民警或所长定。",
    en: "Who is appointed is decided by the officer of the community or the chief.",
  },
  "dispute.closed": {
    status: 409,
    zh: "这起纠纷已经结了。又闹起来的，登记一起新的，和它连起来。",
    en: "This dispute is closed. If it comes back, register a new one and link the two.",
  },
  "dispute.account_of_police": {
    status: 403,
    zh: "这段经过是民警写的，由民警补充。",
    en: "The police wrote this account; the officer goes on with it.",
  },
  "dispute.where_missing": {
    status: 400,
    zh: "请写明在哪儿：选门牌，或者写地方。",
    en: "Say where it is: choose a door or describe the place.",
  },
  "dispute.door_elsewhere": {
    status: 400,
    zh: "这个门牌不在这个社区。",
    en: "This door is not in this community.",
  },
  "dispute.since_ahead": {
    status: 400,
    zh: "开始的日子还没到，请改一下。",
    en: "The day it began lies ahead. Please correct it.",
  },
  "dispute.nobody": {
    status: 400,
    zh: "至少要有一位当事人。",
    en: "There must be one party at least.",
  },
  "dispute.party_unnamed": {
    status: 400,
    zh: "请写当事人的名字，或者从底册里选一位。",
    en: "Name the party, or choose one from the register.",
  },
  "dispute.party_unknown": {
    status: 409,
    zh: "底册里没有这位当事人，请重新选，或者直接写名字。",
    en: "The register has no such party. Choose again, or type the name.",
  },
  "dispute.party_twice": {
    status: 409,
    zh: "同一位当事人写了两次。",
    en: "One party stands twice in the list.",
  },
  "dispute.party_last": {
    status: 409,
    zh: "至少要留一位当事人。",
    en: "One party at least must stay.",
  },
  "dispute.stands_for_none": {
    status: 400,
    zh: "当事人自己不代表别人。要代表，请选监护人或代理人。",
    en: "A party stands for nobody else. Choose guardian or agent for that.",
  },
  "dispute.stands_for_whom": {
    status: 400,
    zh: "监护人、代理人是自然人，要写明是哪一位当事人的，并和那位在同一方。",
    en: "A guardian or agent is a person; say for which party, on the same side.",
  },
  "dispute.party_mandate": {
    status: 400,
    zh: "代理人要有书面授权委托书，写明权限和日子。",
    en: "An agent needs a mandate in writing, with its scope and its day.",
  },
  "dispute.phone_shape": {
    status: 400,
    zh: "电话号码不对，请再看一眼。",
    en: "This is no phone number. Please look again.",
  },
  "dispute.phone_of_register": {
    status: 409,
    zh: "底册里的居民，电话记在底册里，这里不另记。",
    en: "A resident's phone stands in the register and is not kept twice.",
  },
  "dispute.phone_none": {
    status: 409,
    zh: "没有记电话。",
    en: "No phone is kept.",
  },
  "dispute.kept_from_whom": {
    status: 400,
    zh: "不能让谁知道，请选一位工作人员、一个单位，或者写明是谁。选一样就行。",
    en: "Choose one who must not know: a person of the staff, an organisation, or somebody in words.",
  },
  "dispute.kept_from_self": {
    status: 409,
    zh: "不能把自己挡在外面。要回避，请所长换人。",
    en: "You cannot keep yourself out. To withdraw, ask the chief for somebody else.",
  },
  "dispute.kept_from_chief": {
    status: 409,
    zh: "所长不能被挡在外面。",
    en: "The chief cannot be kept out.",
  },
  "dispute.link_self": {
    status: 400,
    zh: "不能和自己相连。",
    en: "A dispute cannot be linked to itself.",
  },
  "dispute.linked_already": {
    status: 409,
    zh: "这两起已经连起来了。",
    en: "These two are linked already.",
  },
  "dispute.screen_whom": {
    status: 400,
    zh: "安全问题要问一位在场的当事人本人。",
    en: "The safety questions are asked of a party who is a person.",
  },
  "dispute.question_unknown": {
    status: 400,
    zh: "没有这个安全问题。",
    en: "There is no such safety question.",
  },
  "dispute.reported_ahead": {
    status: 400,
    zh: "报告的时间还没到。",
    en: "The time of the report lies ahead.",
  },
  "dispute.post_unfit": {
    status: 409,
    zh: "只能请在岗的律师、乡贤长者、调解员或社区干部。",
    en: "Only a lawyer, elder, mediator or cadre in post can be appointed.",
  },
  "dispute.post_kept": {
    status: 409,
    zh: "这个人不能知道这起纠纷，不能请。",
    en: "This person must not know of the dispute and cannot be appointed.",
  },
  "dispute.appointed_already": {
    status: 409,
    zh: "这个人已经请了。",
    en: "This person is appointed already.",
  },
  "dispute.appointment_days": {
    status: 400,
    zh: "结束的日子不能早于开始的日子。",
    en: "The last day cannot lie before the first.",
  },
  "dispute.appointment_over": {
    status: 409,
    zh: "这次聘请已经结束。",
    en: "This appointment has ended.",
  },
  "dispute.may_not_hand_over": {
    status: 403,
    zh: "转出由社区民警、社区干部或所长办。",
    en: "The officer or cadre of the community or the chief hands it over.",
  },
  "dispute.nobody_there": {
    status: 409,
    zh: "这个单位在本社区没有人能接，或者不能知道这件事。",
    en: "Nobody of this organisation could take it here, or they must not know of it.",
  },
  "dispute.hand_over_waits": {
    status: 409,
    zh: "已经转出，正等答复。要改，先撤回。",
    en: "It is handed over and waits for an answer. Withdraw it first.",
  },
  "dispute.consent_or_reason": {
    status: 409,
    zh: "还有当事人没同意。请问清楚，或者写明为什么不等同意。",
    en: "Not every party agreed. Ask them, or say why it goes without.",
  },
  "dispute.override_needless": {
    status: 400,
    zh: "当事人都同意了，不用写理由。",
    en: "Every party agreed: no reason is needed.",
  },
  "dispute.not_receiver": {
    status: 403,
    zh: "由对方单位的人答复。",
    en: "Somebody of the other organisation answers this.",
  },
  "dispute.hand_over_answered": {
    status: 409,
    zh: "已经答复过了。",
    en: "It is answered already.",
  },
  "dispute.hand_over_not_taken": {
    status: 409,
    zh: "没有接过的，不用退回。",
    en: "What was not taken cannot be given back.",
  },
  "dispute.competent_missing": {
    status: 400,
    zh: "不归您单位管，请写明归谁管。",
    en: "If it is not yours, say whose it is.",
  },
  "dispute.competent_needless": {
    status: 400,
    zh: "只有不归本单位管时才写归谁管。",
    en: "Who is competent is said only where it is not yours.",
  },
  "dispute.routed_so": {
    status: 409,
    zh: "已经走这条路了。",
    en: "It goes this way already.",
  },
  "dispute.route_police": {
    status: 403,
    zh: "治安调解由民警开始，请交社区民警。",
    en: "Police mediation is begun by the police. Leave it to the officer.",
  },
  "dispute.not_solved_yet": {
    status: 409,
    zh: "还没有协议，也不是自行和解，不能记成化解。",
    en: "There is no agreement and no own settlement: it is not solved yet.",
  },
  "dispute.not_mediated": {
    status: 409,
    zh: "没有调过的不叫没谈成。一方不愿意，记“一方拒绝”。",
    en: "What was never mediated did not fail. Where one side would not, it was refused.",
  },
  "dispute.police_not_told": {
    status: 409,
    zh: "转成案件的，先记下报告公安的时间。",
    en: "Where it becomes a case, note first when the police were told.",
  },
  "dispute.routes_first": {
    status: 409,
    zh: "结束以前要告知当事人还有哪些路可走，写明告知了什么、什么时候（人民调解法第 26 条）。",
    en: "Before it ends the parties are told the other routes; note which and when (People's Mediation Law, art. 26).",
  },
  "dispute.level_unknown": {
    status: 400,
    zh: "本站没有这个颜色。",
    en: "This station has no such colour.",
  },
  "dispute.may_not_set": {
    status: 403,
    zh: "颜色由所长设定。",
    en: "The chief sets the colours.",
  },
  "dispute.palette_fault": {
    status: 400,
    zh: "颜色设得不对：每个要有自己的名、至少一个条件和复看的天数。",
    en: "The colours do not hold: each needs a key of its own, a condition and days.",
  },
  "dispute.review_not_due": {
    status: 409,
    zh: "还没有半年三次。",
    en: "There are not three linked reports in half a year.",
  },
  "dispute.review_offered": {
    status: 409,
    zh: "已经问过居民了。",
    en: "The resident was asked already.",
  },
} as const;
