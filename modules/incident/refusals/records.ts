/** Why a record is not changed so. */
export const recordRefusals = {
  "incident.withdrawn": {
    status: 409,
    zh: "这条记录已经撤回。要改，先恢复。",
    en: "This record is withdrawn. Restore it first, then change it.",
  },
  "incident.not_withdrawn": {
    status: 409,
    zh: "这条记录没有撤回，不用恢复。",
    en: "This record is not withdrawn; there is nothing to restore.",
  },
  "incident.joined_already": {
    status: 409,
    zh: "这条已经并到一件事里了。要并到别处，先分开。",
    en: "This one is joined to an event already. Part it first to join it elsewhere.",
  },
  "incident.not_joined": {
    status: 409,
    zh: "这条没有并到别的记录上，不用分开。",
    en: "This one is joined to no other; there is nothing to part.",
  },
  "incident.other_source": {
    status: 400,
    zh: "只有同一来源的记录能并成一件事。不同来源各算各的，互相印证。",
    en: "Only records of one source are joined. Sources count each for itself, so that they can be compared.",
  },
} as const;
