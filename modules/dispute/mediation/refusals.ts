/** What a mediation refuses beside its machine. */
export const mediationRefusals = {
  "dispute.route_first": {
    status: 409,
    zh: "还没有定走哪条路。先分流，再开始。",
    en: "No way is chosen yet. Route it first, then begin.",
  },
  "dispute.mediation_begun": {
    status: 409,
    zh: "这一种调解已经开始了。",
    en: "This mediation has begun already.",
  },
  "dispute.mediation_none": {
    status: 409,
    zh: "现在没有在进行的调解。请先开始。",
    en: "No mediation is going on. Begin one first.",
  },
  "dispute.mediation_goes_on": {
    status: 409,
    zh: "调解还在进行。先把这一轮结束，再换别的路或者结案。",
    en: "A mediation is going on. End it first; then choose another way or close the dispute.",
  },
  "dispute.step_elsewhere": {
    status: 409,
    zh: "这一步不属于这种调解。",
    en: "This step belongs to another kind of mediation.",
  },
} as const;
