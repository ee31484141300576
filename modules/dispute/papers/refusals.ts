export const papersRefusals = {
  "dispute.papers_no_way": {
    status: 409,
    zh: "还没有定走哪条路。定了人民调解或者治安调解，才有卷宗。",
    en: "No way is chosen yet. There are papers once it goes to people's or to police mediation.",
  },
  "dispute.papers_other_way": {
    status: 409,
    zh: "司法行政机关的文书目录是人民调解的，治安调解另有一份。行政调解由办的部门立卷，自行和解不立卷。",
    en: "The list of papers is for people's mediation, with one for the police. A department files its own; parties who settle by themselves file none.",
  },
  "dispute.paper_none": {
    status: 404,
    zh: "这个案子现在没有这份文书。缺什么，看清单上的说明。",
    en: "This case has no such paper yet. The list says what it lacks.",
  },
  "dispute.papers_ahead": {
    status: 400,
    zh: "这个日子还没到，请改一下。",
    en: "This day lies ahead. Please correct it.",
  },
  "dispute.papers_whose": {
    status: 400,
    zh: "核对身份的人不是这起纠纷的当事人。",
    en: "The person whose identity was seen is no party of this dispute.",
  },
} as const;
