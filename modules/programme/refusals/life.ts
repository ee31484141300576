/** What is refused after approval: revisions, pauses, early ends, copies. */
export const refusals = {
  "programme.over": {
    status: 409,
    zh: "这份方案已经结束了。要再做，把它复制成新的一篮，或从货架上重新挑。",
    en: "This programme is over. To do it again, copy it into a new basket or pick from the shelf.",
  },
  "programme.not_running": {
    status: 409,
    zh: "这份方案还没批准。批准以后才有这一步。",
    en: "This programme is not approved yet. This comes after approval.",
  },
  "programme.set_aside": {
    status: 409,
    zh: "这一篮先放在一边：您在这里还有一篮没办完。办完那一篮它就回来，也可以现在换过来。",
    en: "This basket waits: you have another one open here. It comes back when that one is submitted, or change places now.",
  },
  "programme.not_set_aside": {
    status: 409,
    zh: "这一篮没有放在一边，不用换。",
    en: "This basket was not set aside, so there is nothing to change.",
  },
  "programme.revision_submitted": {
    status: 409,
    zh: "第 {{number}} 版正在等所长审批。一次只改一版：等它批下来或退回来，再改。",
    en: "Revision {{number}} is waiting for the chief. One revision at a time: wait until it is approved or returned.",
  },
  "programme.revision_open": {
    status: 409,
    zh: "第 {{number}} 版正在编，一次只改一版。把新版换进那一版里，或等那一版办完再来。",
    en: "Revision {{number}} is being written, and there is one at a time. Take the newer version over into that one, or come back when it is decided.",
  },
  "programme.revision_ahead": {
    status: 409,
    zh: "第 {{number}} 版已经批准，{{on}} 生效。生效以后再编下一版。",
    en: "Revision {{number}} is approved and takes effect on {{on}}. The next one can be written after that.",
  },
  "programme.first_begins": {
    status: 400,
    zh: "第一版从开始那天起就算数，没有另外的生效日。",
    en: "The first revision governs from the start; it has no other day.",
  },
  "programme.start_stays": {
    status: 400,
    zh: "方案已经开始，开始日期不能再改。要改的是从哪天起照新的一版做。",
    en: "The programme has begun, so its start stays. What can move is the day the new revision takes effect.",
  },
  "programme.effective_after_end": {
    status: 400,
    zh: "生效那天已经过了现在这一版的最后一天，中间会空着。请选早一些。",
    en: "That day is after the last day of the revision in force, which would leave a gap. Choose an earlier one.",
  },
  "programme.chief_suspends": {
    status: 403,
    zh: "暂停和恢复由所长决定。",
    en: "Suspending and resuming are the chief's decision.",
  },
  "programme.suspended_now": {
    status: 409,
    zh: "这份方案暂停着。先恢复，再改。",
    en: "This programme is suspended. Resume it first.",
  },
  "programme.suspended_already": {
    status: 409,
    zh: "这份方案已经暂停了。",
    en: "This programme is suspended already.",
  },
  "programme.not_suspended": {
    status: 409,
    zh: "这份方案没有暂停。",
    en: "This programme is not suspended.",
  },
  "programme.resumes_in_past": {
    status: 400,
    zh: "恢复那天要在今天以后。",
    en: "The day to go on has to be after today.",
  },
  "programme.resumes_after_end": {
    status: 400,
    zh: "方案在那天以前就到期了。请选早一些，或提前结束它。",
    en: "The programme ends before that day. Choose an earlier one, or close it.",
  },
  "programme.chief_closes": {
    status: 403,
    zh: "提前结束由所长决定。民警可以提议。",
    en: "Closing early is the chief's decision. The officer may propose it.",
  },
  "programme.officer_proposes": {
    status: 403,
    zh: "由本社区民警提议。",
    en: "The beat officer of this community proposes it.",
  },
  "programme.closing_proposed": {
    status: 409,
    zh: "已经提议过提前结束，等所长定。",
    en: "Closing has been proposed already; the chief decides.",
  },
  "programme.nothing_proposed": {
    status: 409,
    zh: "现在没有人提议提前结束。",
    en: "Nobody proposes to close it now.",
  },
  "programme.proposer_withdraws": {
    status: 403,
    zh: "谁提议的，谁来撤回。",
    en: "Whoever proposed it takes it back.",
  },
  "programme.copy_same_place": {
    status: 400,
    zh: "它就在这个社区。要改它，编新的一版。",
    en: "It is in this community. To change it, write a new revision.",
  },
  "programme.copy_nowhere": {
    status: 403,
    zh: "复制过去就是在那里挑商品，要由那个社区的民警来做。您没有管别的社区。",
    en: "Copying is picking in the other community, so its beat officer does it. You keep no other community.",
  },
  "programme.nothing_fits": {
    status: 409,
    zh: "这份方案里的商品，那里一件也放不进去：不是给那一类地方用的、已经下架，或那里已经在做。",
    en: "None of its products can go there: they are not made for that kind of place, are off the shelf, or run there already.",
  },
  "programme.basket_there": {
    status: 409,
    zh: "您在那个社区还有一篮没交。先交上去或倒掉，再复制，免得两样混在一起。",
    en: "You have a basket open in that community. Submit it or throw it away first, so that the two do not mix.",
  },
} as const;
