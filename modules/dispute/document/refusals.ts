export const documentRefusals = {
  "dispute.document_failed": {
    status: 503,
    zh: "这份文书没有做成，案件本身没有变动。请再试一次；还是不行，请告诉系统管理员。",
    en: "This document could not be made; the case itself is unchanged. Try again; if it fails again, tell the system administrator.",
  },
  "dispute.document_slow": {
    status: 503,
    zh: "这份文书三十秒还没有做完，已经停下。本站自己的模板可能有循环，请检查。",
    en: "This document was not finished in thirty seconds and was stopped. The station's own template may run in a circle; please check it.",
  },
  "dispute.document_template_broken": {
    status: 422,
    zh: "本站自己的模板（{{file}}）有错，没有用它：{{why}}。",
    en: "The station's own template ({{file}}) has a mistake and was not used: {{why}}.",
  },
  "dispute.document_template_unknown": {
    status: 422,
    zh: "本站自己的模板里有不认识的占位名：{{names}}。可用的名字见文书说明。",
    en: "The station's own template names values that do not exist: {{names}}. The document guide lists those that do.",
  },
  "dispute.document_template_large": {
    status: 422,
    zh: "模板 {{file}} 超过 {{kilobytes}} KB，没有用它。",
    en: "The template {{file}} is larger than {{kilobytes}} KB and was not used.",
  },
} as const;
