export const refusals = {
  "duty.closed": {
    status: 409,
    zh: "这件事已经办结了，没有再改。",
    en: "This duty is closed already; nothing was changed.",
  },
  "duty.not_yours": { status: 403, zh: "这件事排给了别的岗位。", en: "This duty belongs to another post." },
  "duty.needs_civil_affairs": {
    status: 403,
    zh: "这一项只给排到这件事的民政岗位看。管底册的人在底册里看。",
    en: "This is for the civil-affairs post the duty belongs to. Who keeps the register sees it there.",
  },
  "duty.needs_not_listed": {
    status: 403,
    zh: "这件商品没有写明要看走访等级和需求。",
    en: "The product of this duty does not list grade and needs.",
  },
  "duty.needs_own": {
    status: 403,
    zh: "只在自己要办的事还没办完时看。",
    en: "This is seen at the doors of own duties only, while they wait.",
  },
  "duty.not_yet": {
    status: 409,
    zh: "还没到可以办的日子：{{opensOn}} 起可以办。",
    en: "It is too early: this can be done from {{opensOn}}.",
  },
  "duty.officer_decides": {
    status: 403,
    zh: "取消和指派由社区民警或所长来定。",
    en: "The beat officer or the chief cancels and assigns.",
  },
  "duty.open_already": { status: 409, zh: "这件事还开着，不用恢复。", en: "This duty is still open." },
  "duty.undo_own": {
    status: 403,
    zh: "只有办结的人自己可以撤回。",
    en: "Only the person who closed it can undo.",
  },
  "duty.undo_late": {
    status: 409,
    zh: "撤回要在 10 分钟之内。现在请写一条说明，或找民警处理。",
    en: "Undo works for 10 minutes. Ask the beat officer to put it right.",
  },
  "duty.done_on_outside": {
    status: 400,
    zh: "办理日期要在 {{opensOn}} 和今天之间。",
    en: "The day it was done has to be between {{opensOn}} and today.",
  },
  "duty.one_a_day": {
    status: 409,
    zh: "这一户那天已经走访过了，同一天只算一次。",
    en: "This household was visited that day already; one visit counts a day.",
  },
  "duty.count_needed": {
    status: 400,
    zh: "请填到场人数，只要人数，不要名单。",
    en: "Please enter how many were present: the number only, no names.",
  },
  "duty.post_unfit": {
    status: 409,
    zh: "这个岗位不能办这件事：角色或社区对不上，或已经结束。",
    en: "This post cannot take the duty: its role or community does not fit, or it has ended.",
  },
  "duty.file_ended": {
    status: 409,
    zh: "这件事免访或取消了，不再留附件。",
    en: "This duty was excused or cancelled; no files are kept with it.",
  },
  "duty.files_full": {
    status: 409,
    zh: "已经有 12 个附件，满了。请先移除用不着的。",
    en: "There are 12 files already. Remove one that is not needed first.",
  },
  "duty.file_closed": {
    status: 403,
    zh: "办结以后，附件只给社区民警、社区工作者和所长看。",
    en: "Once the duty is closed, only the beat officer, the cadre and the chief open its files.",
  },
  "duty.file_removed": {
    status: 409,
    zh: "这个附件已经移除，内容销毁了。",
    en: "This file was removed and its content destroyed.",
  },
  "duty.file_not_yours": {
    status: 403,
    zh: "附件由上传的人（10 分钟内）、社区民警或所长移除。",
    en: "A file is removed by whoever added it, within 10 minutes, or by the beat officer or the chief.",
  },
  "duty.file_reason": {
    status: 400,
    zh: "请写一句为什么移除。",
    en: "Say in a sentence why it is removed.",
  },
  "duty.signing": {
    status: 409,
    zh: "这件事已经记了办好，正等各方签认，没有再改。",
    en: "It is reported done and waits for the partners' sign-offs; nothing was changed.",
  },
  "duty.sign_nothing": {
    status: 409,
    zh: "这件事现在没有要签认的。",
    en: "There is nothing to sign here now.",
  },
  "duty.sign_other_role": {
    status: 403,
    zh: "各签各的：这一方由担任这个角色的人来签。",
    en: "Each signs for the own role; this one is signed by those who hold it.",
  },
  "duty.sign_one_hand": {
    status: 403,
    zh: "另一方是您签的，或者是您代签的。同一个人不能替两边签，请另一位来签。",
    en: "You signed for the other side, or held the phone for it. One hand cannot sign for both; somebody else has to.",
  },
  "duty.sign_one_role": {
    status: 409,
    zh: "您已经替一方签过了，另一方请由别的人来签。",
    en: "You signed for one role already; the other is for somebody else to sign.",
  },
  "duty.signed_already": { status: 409, zh: "这一方已经签过了。", en: "This role has signed already." },
  "duty.signed_own": {
    status: 409,
    zh: "这是您自己签的。10 分钟内可以撤回签认。",
    en: "You signed this yourself; a signature can be taken back for 10 minutes.",
  },
  "duty.vacant_officer": {
    status: 403,
    zh: "没人担任这个角色时，由社区民警写明。",
    en: "Where nobody holds the role, the beat officer says so.",
  },
  "duty.role_held": {
    status: 409,
    zh: "这里现在有人担任这个角色，请由他来签。",
    en: "Somebody holds this role here now; they sign for it.",
  },
  "duty.dispute_late": {
    status: 409,
    zh: "过了 30 天（本站默认），不能再退回了。可以写一条备注。",
    en: "After 30 days (station default) it cannot be sent back. A note can still be added.",
  },
  "duty.hand_over_pending": {
    status: 409,
    zh: "这件事正等别人接手。先撤回那次转交，再转给别人。",
    en: "It is offered to somebody already. Take that offer back first.",
  },
  "duty.hand_over_self": {
    status: 409,
    zh: "这件事本来就是这个岗位的，不用转交。",
    en: "It is this post's already; there is nothing to hand over.",
  },
  "duty.hand_over_not_yours": {
    status: 403,
    zh: "由转交的双方来办：接的人接手、谢绝或退回，转的人撤回。",
    en: "For the two it concerns: the taker accepts, declines or gives back, the giver takes the offer back.",
  },
  "duty.hand_over_over": {
    status: 409,
    zh: "这次转交已经有了结果，没有再改。",
    en: "This hand-over is settled already; nothing was changed.",
  },
  "duty.hand_over_lapsed": {
    status: 409,
    zh: "过了答复的日子，已经退回原处。",
    en: "The day to answer has passed; it went back where it came from.",
  },
  "duty.review_chief": {
    status: 403,
    zh: "免办由所长或本社区的民警来复核。",
    en: "Excuses are looked at by the chief or the officer here.",
  },
  "duty.review_own": {
    status: 403,
    zh: "这次免办是您自己记的，请别人来复核。",
    en: "You recorded this excuse yourself; somebody else looks at it.",
  },
  "duty.reviewed": { status: 409, zh: "这次免办已经复核过了。", en: "This excuse was looked at already." },
  "duty.review_nothing": {
    status: 409,
    zh: "这件事现在不是免办，没有要复核的。",
    en: "This duty is not excused now; there is nothing to look at.",
  },
  "duty.review_late": {
    status: 409,
    zh: "过了 30 天（本站默认），不再复核。",
    en: "After 30 days (station default) it is not looked at again.",
  },
  "duty.review_why": {
    status: 400,
    zh: "退回要写一句原因。",
    en: "Sending it back needs its reason in a sentence.",
  },
  "duty.move_outside": {
    status: 409,
    zh: "只能改到它自己期限之内、今天或以后的一天。",
    en: "It can only be moved to a day in its own window, today or later.",
  },
  "duty.batch_undone": { status: 409, zh: "这一批已经撤回了。", en: "This batch was taken back already." },
  "duty.changed_since": {
    status: 409,
    zh: "后来又改过，没有动它。",
    en: "It was changed since, and was left as it is.",
  },
  "duty.event_not_yours": {
    status: 403,
    zh: "这件商品由本社区的民警、社区干部、所长和参与的岗位来记事件。",
    en: "Events of this product are entered by the officer, cadre or chief here and by the posts that take part.",
  },
  "duty.event_door_kept": {
    status: 403,
    zh: "这件商品要写明是哪一户，由保管底册的民警或社区干部来记。",
    en: "This product needs the household named; the officer or cadre, who keep the register, enter it.",
  },
  "duty.event_not_running": {
    status: 409,
    zh: "这个方案现在不在运行，记了也不会排出任务。",
    en: "This programme is not running now; an event would make no duties.",
  },
  "duty.event_none": {
    status: 409,
    zh: "这件商品按日程排，不等事件。",
    en: "This product is planned by dates; it waits for no event.",
  },
  "duty.event_outside": {
    status: 400,
    zh: "发生日期要在 {{from}} 和 {{to}} 之间。",
    en: "The day it happened has to be between {{from}} and {{to}}.",
  },
  "duty.event_household_needed": {
    status: 400,
    zh: "请写是哪一户的门牌，如 3-1-201。",
    en: "Please write which household, by its door: 3-1-201.",
  },
  "duty.event_household_unfit": {
    status: 400,
    zh: "本社区的底册里没有这一户，或者这件商品不是一户一户办的。",
    en: "No household is registered at this door here, or the product is not about households.",
  },
  "duty.event_withdrawn": {
    status: 409,
    zh: "这个事件已经撤回了，没有再改。",
    en: "This event was withdrawn already; nothing was changed.",
  },
  "duty.event_withdraw_own": {
    status: 403,
    zh: "由记的人自己撤回，或由社区民警、所长撤回。",
    en: "Withdrawn by who entered it, or by the officer or the chief.",
  },
  "duty.held": {
    status: 409,
    zh: "这份方案暂停着，这件先不用办，也不算晚。恢复以后再看。",
    en: "The programme is suspended: this is not owed now and cannot be late. It comes back when the programme does.",
  },
  "duty.post_not_appointed": {
    status: 409,
    zh: "这类事只给被指定的人看。请先在方案页里指定这个岗位，再指派或转交。",
    en: "Only those appointed see this. Appoint the post on the programme's page first, then assign or hand over.",
  },
  "duty.event_appointed": {
    status: 403,
    zh: "这件商品的事只由民警、所长和被指定的人来记。请告诉社区民警。",
    en: "Only the officer, the chief and those appointed enter this. Please tell the beat officer.",
  },
  "duty.appoint_head": {
    status: 403,
    zh: "谁能看，由社区民警或所长指定。",
    en: "The beat officer or the chief appoints who may see these.",
  },
  "duty.appoint_not_running": {
    status: 409,
    zh: "这份方案没有在运行，现在不能指定。已经指定的可以结束。",
    en: "This programme is not running, so nobody can be appointed now. Appointments there are can be ended.",
  },
  "duty.appoint_open": {
    status: 409,
    zh: "方案里没有这件商品，或者它的任务不用指定就看得到。",
    en: "The programme has no such product, or its duties are seen without an appointment.",
  },
  "duty.appoint_unfit": {
    status: 409,
    zh: "这个岗位不能指定：商品用不到这个角色，或者不在这个社区，或者已经结束。",
    en: "This post cannot be appointed: the product has no such role, it is not held here, or it has ended.",
  },
  "duty.appoint_by_office": {
    status: 409,
    zh: "社区民警和所长本来就看得到，不用指定。",
    en: "Officer and chief see these already; no appointment is needed.",
  },
  "duty.appointed_already": {
    status: 409,
    zh: "这个岗位已经指定过了。",
    en: "This post is appointed already.",
  },
  "duty.appointment_ended": {
    status: 409,
    zh: "这次指定已经结束了，没有再改。",
    en: "This appointment has ended already; nothing was changed.",
  },
  "duty.programme_stopped": {
    status: 409,
    zh: "这份方案已经暂停或结束了，撤回以后没有人能再办这件，所以不能撤。",
    en: "The programme has been suspended or closed since. Nobody could do this again, so it stays as it was recorded.",
  },
  "duty.escalation_chief": {
    status: 403,
    zh: "逾期提醒谁由所长定。",
    en: "Who is told of overdue duties is set by the chief.",
  },
  "duty.escalation_see": {
    status: 403,
    zh: "逾期提醒的规矩由所长、民警和干部查看。",
    en: "The steps for overdue duties are open to chief, officers and cadres.",
  },
  "duty.step_twice": {
    status: 400,
    zh: "同一天数、同一种人写了两遍。去掉一个。",
    en: "The same days and people stand there twice. Take one away.",
  },
} as const;
