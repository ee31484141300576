export const refusals = {
  "journal.may_not_read": {
    status: 403,
    zh: "留痕由审计员和所长查看。需要的话，请他们帮您查。",
    en: "The journal is read by the auditor and the chief. Ask them to look it up for you.",
  },
} as const;
