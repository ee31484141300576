export const refusals = {
  "promise.own_side": {
    status: 403,
    zh: "答应的这一方不能替对方说话。做没做到，只听被答应的人的。",
    en: "The side that promised does not speak for the other. Whether it is done, only the one promised says.",
  },
  "promise.only_promised": {
    status: 403,
    zh: "只有被答应的人能说做到了没有；对方没有账号的，由社区民警或所长按对方说的代记。",
    en: "Only the one promised says whether it is done. Where they have no login, the beat officer or the chief records what they said.",
  },
  "promise.one_hand": {
    status: 403,
    zh: "前一步是您代记的。同一个人不能替两边说，请另一位民警或所长问过对方再记。",
    en: "You recorded the step before. One hand cannot speak for both sides: another officer or the chief asks and records it.",
  },
  "promise.told_needed": {
    status: 400,
    zh: "替别人记，请写明对方怎么说的、哪天说的。",
    en: "To record for somebody else, say how they told you and on which day.",
  },
  "promise.told_self": {
    status: 400,
    zh: "这是您自己这一方的事，直接记，不用写“听谁说的”。",
    en: "This is your own side's: record it as your own, not as told by somebody.",
  },
  "promise.told_outside": {
    status: 400,
    zh: "对方说的日子要在 {{from}} 和今天之间。",
    en: "The day they told you has to be between {{from}} and today.",
  },
  "promise.not_promisor": {
    status: 403,
    zh: "这件事是别人答应的。",
    en: "Somebody else promised this.",
  },
  "promise.keeper_decides": {
    status: 403,
    zh: "这一步由社区民警、社区干部或所长来办。",
    en: "This is for the beat officer, the cadre or the chief.",
  },
  "promise.keeper_makes": {
    status: 403,
    zh: "在这里记下答应的事，由社区民警、社区干部或所长来。",
    en: "The beat officer, the cadre or the chief puts a promise down here.",
  },
  "promise.kept": {
    status: 409,
    zh: "这件事已经确认做到了，没有再改。",
    en: "It is confirmed as done; nothing was changed.",
  },
  "promise.withdrawn": {
    status: 409,
    zh: "被答应的人已经不要求了，没有再改。",
    en: "The one promised has let it go; nothing was changed.",
  },
  "promise.broken": {
    status: 409,
    zh: "这件事已经定为没做到，请看下面能走的路。",
    en: "It was decided that this was not kept. See the ways on below.",
  },
  "promise.not_broken": {
    status: 409,
    zh: "定为没做到以后，才走别的路。",
    en: "Other ways are open once it is decided that this was not kept.",
  },
  "promise.claimed": {
    status: 409,
    zh: "对方说做到了，先等被答应的人答复。",
    en: "It is reported done. The one promised answers first.",
  },
  "promise.nothing_claimed": {
    status: 409,
    zh: "还没有人说做到了，现在没有要确认的。",
    en: "Nobody has said that it is done yet; there is nothing to confirm.",
  },
  "promise.not_due": { status: 409, zh: "还没到说好的日子。", en: "Its day is not past yet." },
  "promise.done_outside": {
    status: 400,
    zh: "做到的日子要在 {{from}} 和今天之间。",
    en: "The day it was done has to be between {{from}} and today.",
  },
  "promise.file_unknown": {
    status: 409,
    zh: "没有这个附件，或者您不能打开它。",
    en: "There is no such file, or you may not open it.",
  },
  "promise.term_waits": {
    status: 409,
    zh: "已经提了一个新日子，先等对方答复。",
    en: "A new day is proposed already and waits for the other side.",
  },
  "promise.no_term": { status: 409, zh: "没有等着答复的新日子。", en: "No new day waits for an answer." },
  "promise.term_past": {
    status: 400,
    zh: "新的日子要在今天以后，三年以内，和原来的不一样。",
    en: "The new day has to lie ahead, within three years, and differ from the one agreed.",
  },
  "promise.due_outside": {
    status: 400,
    zh: "说好的日子要在今天或以后，三年以内。",
    en: "The day has to be today or later, within three years.",
  },
  "promise.same_side": {
    status: 409,
    zh: "答应的和被答应的是同一家，这不算承诺。",
    en: "Both sides are the same; that is no promise.",
  },
  "promise.side_unknown": {
    status: 409,
    zh: "没有这个单位、岗位或住户，或者不在这个社区。",
    en: "There is no such organisation, post or household here.",
  },
  "promise.visit_unfit": {
    status: 409,
    zh: "只有对着一户的任务，才能在这里记下答应的事。",
    en: "Only at a duty about a household can a promise be put down here.",
  },
  "promise.party_by_hand": {
    status: 409,
    zh: "对方没有账号，收不到提醒。请打电话或上门说一声。",
    en: "They have no login and get no reminder. Call them or go there.",
  },
  "promise.reminded_today": {
    status: 409,
    zh: "今天已经提醒过了，明天再说。",
    en: "They were reminded today already. Try again tomorrow.",
  },
  "promise.route_unfit": {
    status: 400,
    zh: "这条路不适合这件事。",
    en: "This way does not fit a promise of this kind.",
  },
  "promise.keeping_see": {
    status: 403,
    zh: "一家单位答应的事做到多少，给管社区的人和这家单位自己看。",
    en: "How an organisation keeps its promises is for who keeps a community and for the organisation itself.",
  },
} as const;
