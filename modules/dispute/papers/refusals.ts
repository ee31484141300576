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
  "dispute.papers_of_police": {
    status: 403,
    zh: "治安调解的卷宗由民警看和办。",
    en: "The dossier of a police mediation is read and kept by the police.",
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
  "dispute.may_not_set_templates": {
    status: 403,
    zh: "文书样式由所长定。",
    en: "The chief decides about the forms.",
  },
  "dispute.document_template_name": {
    status: 400,
    zh: "文件名要和文书对应，比如 agreement.docx。对照表见文书说明。",
    en: "The file is named after its paper, such as agreement.docx. The document guide lists the names.",
  },
  "dispute.document_template_kind": {
    status: 422,
    zh: "{{file}} 的内容和名字不符：.docx 要是 Word 文档，.typ 要是文本。",
    en: "{{file}} is not what its name says: a .docx is a Word document, a .typ is text.",
  },
  "dispute.pattern_no_year": {
    status: 400,
    zh: "卷号样式里要有 {year}，不然每年会重号。",
    en: "The pattern needs {year}, or numbers come back every year.",
  },
  "dispute.pattern_no_number": {
    status: 400,
    zh: "卷号样式里要有 {n}，不然每卷都同号。",
    en: "The pattern needs {n}, or every dossier has the same number.",
  },
  "dispute.pattern_unknown_hole": {
    status: 400,
    zh: "卷号样式里只认 {year}、{short}、{n}。",
    en: "The pattern knows {year}, {short} and {n} only.",
  },
  "dispute.pattern_twice": {
    status: 400,
    zh: "卷号样式里同一个空写了两次。",
    en: "The pattern names the same gap twice.",
  },
} as const;
