/** Why a finding is not written or not taken back. */
export const refusals = {
  "outcome.may_not_find": {
    status: 403,
    zh: "结论由本社区民警和所长写。",
    en: "Findings are written by the community's officers and the chief.",
  },
  "outcome.find_not_judged": {
    status: 409,
    zh: "还没有可以下结论的数：要等到约定的那天，数也导全。",
    en: "There are no counts to conclude from yet: the agreed day must have come and the counts be imported.",
  },
  "outcome.finding_not_yours": {
    status: 403,
    zh: "结论由写的人撤回。",
    en: "A finding is taken back by whoever wrote it.",
  },
  "outcome.finding_withdrawn": {
    status: 409,
    zh: "这条结论已经撤回了。",
    en: "This finding has been taken back already.",
  },
  "outcome.finding_day_over": {
    status: 409,
    zh: "结论当天可以撤回，过了这天就留下。有新的看法，另写一条。",
    en: "A finding can be taken back on its day; after that it stays. Write another if you see it differently now.",
  },
  "outcome.finding_stood_on": {
    status: 409,
    zh: "已经有方案的一版是照这条结论编的，不能撤回。有新的看法，另写一条。",
    en: "A revision stands on this finding, so it stays. Write another if you see it differently now.",
  },
} as const;
