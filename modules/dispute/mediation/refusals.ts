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
  "dispute.caucus_police": {
    status: 403,
    zh: "单独谈的记录不给公安一边看，也不由公安记。",
    en: "What one side said alone is never opened to the police side, nor noted by it.",
  },
  "dispute.caucus_mediators": {
    status: 403,
    zh: "单独谈的记录只有主持这次调解的人能记、能看。",
    en: "What one side said alone is noted and read by those who lead this mediation only.",
  },
  "dispute.caucus_ended": {
    status: 409,
    zh: "调解结束了，单独谈的内容已经销毁，以后的案子也看不到。",
    en: "The mediation has ended and what was said alone is destroyed: no later case opens it.",
  },
  "dispute.mediator_already": {
    status: 409,
    zh: "这位已经在主持了。",
    en: "This person leads it already.",
  },
  "dispute.mediator_over": {
    status: 409,
    zh: "这位已经不主持了。",
    en: "This person leads it no more.",
  },
  "dispute.word_about": {
    status: 400,
    zh: "请写明同意的是哪一位，或者去掉这一项。",
    en: "Say to whom they agreed, or leave it out.",
  },
  "dispute.session_side": {
    status: 400,
    zh: "单独谈要写明和哪一方；一起谈不写。",
    en: "A separate talk names the side; a joint one does not.",
  },
  "dispute.session_over": {
    status: 409,
    zh: "这一场已经谈过或者取消了。",
    en: "This session was held or called off already.",
  },
  "dispute.note_empty": {
    status: 400,
    zh: "还没有写内容。",
    en: "Nothing is written yet.",
  },
  "dispute.day_ahead": {
    status: 400,
    zh: "日子还没到，请改一下。",
    en: "The day lies ahead. Please correct it.",
  },
  "dispute.photos_full": {
    status: 409,
    zh: "一次勘查最多 20 张照片。",
    en: "A survey holds 20 pictures at most.",
  },
  "dispute.photo_only": {
    status: 415,
    zh: "这里只收照片（JPEG、PNG、WebP）。",
    en: "Only pictures are taken here (JPEG, PNG, WebP).",
  },
  "dispute.photo_removed": {
    status: 409,
    zh: "这张照片已经删了。",
    en: "This picture was removed already.",
  },
  "dispute.proposal_older": {
    status: 409,
    zh: "这个方案已经有了新的一版，请看最新的。",
    en: "There is a newer version of this proposal: look at that one.",
  },
  "dispute.term_not_later": {
    status: 400,
    zh: "新的期限要晚于现在的 {{until}}。",
    en: "The new last day has to be later than {{until}}.",
  },
  "dispute.let_off_approval": {
    status: 403,
    zh: "不予处罚由所长认可。",
    en: "That there is no punishment is approved by the chief.",
  },
  "dispute.guardian_only": {
    status: 400,
    zh: "这里只记通知了监护人。",
    en: "Only that a guardian was told is noted here.",
  },
} as const;
