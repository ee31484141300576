/** Outcomes in words. No p value, no single percent; what chance can do is said every time. */
export const words = {
  "outcome.title": { zh: "成效", en: "Outcome" },
  "outcome.page_title": {
    zh: "{{community}}：{{products}}，成效怎么样",
    en: "{{community}}: what came of {{products}}",
  },
  "outcome.head": {
    zh: "口径{{frozen}}冻结，约定{{day}}看结果。",
    en: "Terms frozen on {{frozen}}; to be looked at on {{day}}.",
  },
  "outcome.sample": { zh: "示例数据。", en: "Sample data." },
  "outcome.agreed_day": { zh: "约定{{day}}看的结果。", en: "Looked at on {{day}}, as agreed." },
  "outcome.see": { zh: "看成效", en: "See the outcome" },
  "outcome.last_year": { zh: "去年，12 个月", en: "Last year, 12 months" },
  "outcome.this_year": { zh: "今年，12 个月", en: "This year, 12 months" },
  "outcome.before_months": { zh: "之前，{{n}} 个月", en: "Before, {{n}} months" },
  "outcome.after_months": { zh: "之后，{{n}} 个月", en: "After, {{n}} months" },
  "outcome.so_far": { zh: "到{{day}}为止", en: "Until {{day}}" },
  "outcome.counts_from": { zh: "{{day}}起数", en: "Counted from {{day}}" },
  "outcome.events_one": { zh: "起", en: "case" },
  "outcome.events_other": { zh: "起", en: "cases" },
  "outcome.unknown": { zh: "还不知道", en: "Not known yet" },
  "outcome.to": { zh: "到", en: "to" },

  "outcome.standing.not_counted": {
    zh: "这份方案不数警情，不按数下结论。",
    en: "No incidents are counted for this programme; nothing is concluded from counts.",
  },
  "outcome.standing.no_baseline": {
    zh: "冻结的时候没有去年的数，不下结论。导入以后编新的一版，口径才有得比。",
    en: "When the terms froze there were no counts of the year before, so nothing is concluded. Once they are imported, a new revision can be compared.",
  },
  "outcome.standing.back_dated": {
    zh: "这份口径是开始数了以后才定的，不下结论：先看了数再定怎么算，怎么算都行。",
    en: "These terms were agreed after counting had begun, so nothing is concluded: with the numbers seen first, any terms would fit.",
  },
  "outcome.standing.in_progress": {
    zh: "还在进行，{{day}}才看。中间的数会上下走，早看会看错。",
    en: "In progress; it is looked at on {{day}}. Counts go up and down on the way, and an early look misleads.",
  },
  "outcome.standing.no_counts": {
    zh: "到日子了，可这段的数还没有导全。导全以后这里就有结论。",
    en: "The day has come, but the counts are not wholly imported yet. Once they are, the conclusion stands here.",
  },

  "outcome.change.fewer_year_one": { zh: "比去年少 {{n}} 起。", en: "{{n}} fewer than last year." },
  "outcome.change.fewer_year_other": { zh: "比去年少 {{n}} 起。", en: "{{n}} fewer than last year." },
  "outcome.change.more_year_one": { zh: "比去年多 {{n}} 起。", en: "{{n}} more than last year." },
  "outcome.change.more_year_other": { zh: "比去年多 {{n}} 起。", en: "{{n}} more than last year." },
  "outcome.change.same_year": { zh: "和去年一样，{{after}} 起。", en: "As many as last year: {{after}}." },
  "outcome.change.fewer_one": { zh: "比之前少 {{n}} 起。", en: "{{n}} fewer than before." },
  "outcome.change.fewer_other": { zh: "比之前少 {{n}} 起。", en: "{{n}} fewer than before." },
  "outcome.change.more_one": { zh: "比之前多 {{n}} 起。", en: "{{n}} more than before." },
  "outcome.change.more_other": { zh: "比之前多 {{n}} 起。", en: "{{n}} more than before." },
  "outcome.change.same": { zh: "和之前一样，{{after}} 起。", en: "As many as before: {{after}}." },
  "outcome.change.rate_one": {
    zh: "照之前的速度，这段时间大约该有 {{expected}} 起，实际 {{after}} 起。",
    en: "At the rate before, about {{expected}} would have come in this time; there was {{after}}.",
  },
  "outcome.change.rate_other": {
    zh: "照之前的速度，这段时间大约该有 {{expected}} 起，实际 {{after}} 起。",
    en: "At the rate before, about {{expected}} would have come in this time; there were {{after}}.",
  },
  "outcome.swing.beyond": {
    zh: "案件本来就会自然起伏，这个变化**超出**通常的起伏范围。",
    en: "Counts go up and down naturally; this change is **larger than** the usual swing.",
  },
  "outcome.swing.within": {
    zh: "案件本来就会自然起伏，这个变化**没有超出**通常的起伏范围。不等于没有效果，是说不准。",
    en: "Counts go up and down naturally; this change is **within** the usual swing. That does not mean nothing came of it: it cannot be told.",
  },
  "outcome.few.none": {
    zh: "两段里一起也没有，看不出变化。",
    en: "None in either period: no change can be seen.",
  },
  "outcome.few.fewer_one": {
    zh: "两段加起来只有 {{n}} 起，**不能判断**。少是好事，但碰巧也会这样。",
    en: "Only {{n}} in both periods together: **too few to tell**. Fewer is good, but chance does this too.",
  },
  "outcome.few.fewer_other": {
    zh: "两段加起来只有 {{n}} 起，**不能判断**。少是好事，但碰巧也会这样。",
    en: "Only {{n}} in both periods together: **too few to tell**. Fewer is good, but chance does this too.",
  },
  "outcome.few.other_one": {
    zh: "两段加起来只有 {{n}} 起，**不能判断**：碰巧也会这样。",
    en: "Only {{n}} in both periods together: **too few to tell**, chance does this too.",
  },
  "outcome.few.other_other": {
    zh: "两段加起来只有 {{n}} 起，**不能判断**：碰巧也会这样。",
    en: "Only {{n}} in both periods together: **too few to tell**, chance does this too.",
  },
  "outcome.range.fall": {
    zh: "真实降幅可能在 **{{from}} % 到 {{to}} %** 之间。能说少了，说不准少了多少。",
    en: "The true fall is likely between **{{from}}% and {{to}}%**. There are fewer; how many fewer is not certain.",
  },
  "outcome.range.rise": {
    zh: "真实升幅可能在 **{{from}} % 到 {{to}} %** 之间。能说多了，说不准多了多少。",
    en: "The true rise is likely between **{{from}}% and {{to}}%**. There are more; how many more is not certain.",
  },
  "outcome.range.rise_times": {
    zh: "真实的数可能是之前的 {{from}} 倍到 {{to}} 倍。能说多了，说不准多了多少。",
    en: "The true number is likely {{from}} to {{to}} times the one before. There are more; how many more is not certain.",
  },
  "outcome.range.spans": {
    zh: "真实的变化可能从**降 {{fall}} % 到升 {{rise}} %**。",
    en: "The true change may be anything from **a fall of {{fall}}% to a rise of {{rise}}%**.",
  },
  "outcome.range.rise_no_end": {
    zh: "之前一起也没有，真实的数至少是之前的 {{times}} 倍，上限说不准。",
    en: "There were none before; the true number is at least {{times}} times that, with no upper end.",
  },
  "outcome.range.no_end": {
    zh: "之前一起也没有，变了多少说不准。",
    en: "There were none before, so the size of the change is not certain.",
  },
  "outcome.agreed": { zh: "事先说好", en: "Agreed before" },
  "outcome.agreed.openly": {
    zh: "说好了：数太小，到时不下结论。",
    en: "It was said openly: the numbers are too small for a conclusion.",
  },
  "outcome.agreed.met": {
    zh: "最多 {{most}} 起才算数。做到了。",
    en: "At most {{most}} would count. Reached.",
  },
  "outcome.agreed.just": {
    zh: "最多 {{most}} 起才算数。做到了，刚好在线上。",
    en: "At most {{most}} would count. Reached, exactly.",
  },
  "outcome.agreed.missed_one": {
    zh: "最多 {{most}} 起才算数。没做到，多了 {{over}} 起。",
    en: "At most {{most}} would count. Not reached: {{over}} too many.",
  },
  "outcome.agreed.missed_other": {
    zh: "最多 {{most}} 起才算数。没做到，多了 {{over}} 起。",
    en: "At most {{most}} would count. Not reached: {{over}} too many.",
  },
  "outcome.agreed.enough": {
    zh: "至少少 {{n}} 起才值得：少到了。",
    en: "At least {{n}} fewer would be worth while: there were.",
  },
  "outcome.agreed.not_enough": {
    zh: "至少少 {{n}} 起才值得：没少到。",
    en: "At least {{n}} fewer would be worth while: there were not.",
  },
  "outcome.planned": { zh: "约定的事", en: "What was planned" },
  "outcome.planned_line": {
    zh: "一个指标，一段时间，开始前就定了：{{indicator}}，{{span}}。",
    en: "One indicator and one period, fixed before the start: {{indicator}}, {{span}}.",
  },
  "outcome.comparison": { zh: "对照社区", en: "Compared with" },
  "outcome.places_counts": {
    zh: "{{names}}之前共 {{before}} 起，之后共 {{after}} 起。",
    en: "{{names}}: {{before}} before, {{after}} after.",
  },
  "outcome.places_unknown": {
    zh: "{{names}}的数没有导全，比不了。",
    en: "{{names}}: not wholly imported, so nothing to compare with.",
  },
  "outcome.places_alone": {
    zh: "只有{{names}}一处：它的数是它自己的，这里不写。",
    en: "Only {{names}}: its counts are its own and are not told here.",
  },
  "outcome.side.fewer": {
    zh: "扣除那边的变化，这里还是少了，超出通常的起伏。",
    en: "Beyond the change there, there are fewer here, and by more than the usual swing.",
  },
  "outcome.side.more": {
    zh: "扣除那边的变化，这里多了，超出通常的起伏。",
    en: "Beyond the change there, there are more here, and by more than the usual swing.",
  },
  "outcome.side.within": {
    zh: "和那边的变化比，差别没有超出通常的起伏。",
    en: "Beside the change there, the difference is within the usual swing.",
  },
  "outcome.beyond_by_places": {
    zh: "户数不全，按社区个数比，不是按户数。",
    en: "By the number of places, since not all their households are known.",
  },
  "outcome.beyond": {
    zh: "扣除后，这里估计{{estimate}}，可能从{{lower}}到{{upper}}。",
    en: "Beyond that change, an estimated {{estimate}} here, anything from {{lower}} to {{upper}}.",
  },
  "outcome.beyond_small": { zh: "数字小，仅供参考。", en: "Small numbers, for orientation only." },
  "outcome.beyond_lengths": {
    zh: "前后两段不一样长，不估计扣除后的数。",
    en: "The two periods differ in length, so no change beyond it is estimated.",
  },
  "outcome.no_comparison": {
    zh: "没有约定对照社区。只能说同期少了或多了，不能说是这件事带来的。",
    en: "No place was agreed to compare with. Counts changed in that time; that this work did it cannot be said.",
  },
  "outcome.amount.fewer_one": { zh: "多降 {{n}} 起", en: "{{n}} fewer" },
  "outcome.amount.fewer_other": { zh: "多降 {{n}} 起", en: "{{n}} fewer" },
  "outcome.amount.more_one": { zh: "少降 {{n}} 起", en: "{{n}} more" },
  "outcome.amount.more_other": { zh: "少降 {{n}} 起", en: "{{n}} more" },
  "outcome.amount.none": { zh: "一样", en: "no difference" },
  "outcome.neighbours": { zh: "周边社区", en: "Places around" },
  "outcome.moved.rose": {
    zh: "旁边多了，可能是搬过去了：不能只看这里少了。",
    en: "There are more around: trouble may have moved there, so the fall here is not the whole story.",
  },
  "outcome.moved.not_seen": { zh: "没看出“搬家”。", en: "No sign that trouble moved there." },
  "outcome.moved.too_few": {
    zh: "数太少，看不出是不是搬过去了。",
    en: "Too few to see whether trouble moved there.",
  },
  "outcome.no_neighbours": { zh: "没有看。原因：{{reason}}", en: "Not watched, because: {{reason}}" },
  "outcome.no_neighbours_why": {
    zh: "没有约定看周边，也没写原因。",
    en: "None were agreed, and no reason was given.",
  },
  "outcome.changed": { zh: "改过的记录", en: "Records changed" },
  "outcome.changed.none": {
    zh: "这段时间的记录没有改类型的，也没有撤的。",
    en: "No record of this time was given another kind or withdrawn.",
  },
  "outcome.changed.some": {
    zh: "这段时间里，{{reclassified}} 起后来改了类型，{{withdrawn}} 起后来撤了，都不在上面的数里。",
    en: "Of this time {{reclassified}} were later given another kind and {{withdrawn}} withdrawn; neither are in the count above.",
  },
  "outcome.changed.unknown": {
    zh: "数是整月报来的，没有一条条的记录，看不出改没改过。",
    en: "Counts came as numbers by month without records, so nobody can see what was changed.",
  },
  "outcome.cautions": { zh: "看的时候要想到", en: "To bear in mind" },
  "outcome.withheld.openly": {
    zh: "事先说好了数太小、不下结论，所以不给“下降明显”。",
    en: "It was agreed beforehand that the numbers are too small, so the fall is not called clear.",
  },
  "outcome.withheld.ring": {
    zh: "算下来是少了，但没有约定看周边，也没写原因：可能只是搬到了旁边，所以不给“下降明显”。",
    en: "By the counts there are fewer, but no place around was watched and no reason given: trouble may only have moved, so the fall is not called clear.",
  },
  "outcome.withheld.worst": {
    zh: "算下来是少了，但这里是因为去年最多才选的，又没有办法扣掉自然回落，所以不给“下降明显”。",
    en: "By the counts there are fewer, but this place was chosen because it was worst and the natural return could not be allowed for, so the fall is not called clear.",
  },
  "outcome.caution.swings": {
    zh: "同一家反复报、一阵一阵地来，这里的数自己就起伏大，是一般的 {{times}} 倍；判断时已经放宽。",
    en: "Repeat calls and bursts make counts here swing {{times}} times as much as usual; the range has been widened for it.",
  },
  "outcome.caution.worst": {
    zh: "这里是因为去年最多才选的，最多过后本来就会回落：判断时去年按 {{n}} 起比，不按 {{before}} 起。",
    en: "This place was chosen because it was worst, and the worst year is followed by fewer anyway: last year was taken as {{n}}, not {{before}}.",
  },
  "outcome.caution.households": {
    zh: "户数从 {{before}} 户变成 {{after}} 户，判断时已按户数折算。",
    en: "Households went from {{before}} to {{after}}; rates were compared, not bare counts.",
  },
  "outcome.caution.late": {
    zh: "这个来源大约每 {{n}} 起里有 1 起要过 30 天才进来，最近的数可能还会多。",
    en: "About 1 record in {{n}} of this source comes in more than 30 days late, so the latest counts may still grow.",
  },
  "outcome.caution.baseline": {
    zh: "冻结时之前是 {{before}} 起，照现在的导入是 {{now}} 起。判断照冻结时的数。",
    en: "The count before froze at {{before}}; by today's imports it is {{now}}. The verdict keeps the frozen one.",
  },
  "outcome.caution.suspended_one": {
    zh: "中间停过 {{n}} 天，时间段照说好的，没有补。",
    en: "It was suspended for {{n}} day; the period stayed as agreed.",
  },
  "outcome.caution.suspended_other": {
    zh: "中间停过 {{n}} 天，时间段照说好的，没有补。",
    en: "It was suspended for {{n}} days; the period stayed as agreed.",
  },
  "outcome.caution.revised": {
    zh: "{{day}}起照第 {{number}} 版做，口径没有动。",
    en: "From {{day}} it went on by revision {{number}}; the terms stayed.",
  },
  "outcome.caution.closed": {
    zh: "方案{{day}}就结束了，数照说好的时间段数。",
    en: "The programme ended on {{day}}; counting kept to the agreed period.",
  },
  "outcome.same_year": { zh: "与去年持平", en: "same as last year" },
  "outcome.same_before": { zh: "与之前持平", en: "same as before" },
  "outcome.months": { zh: "每月几起", en: "Incidents by month" },
  "outcome.conclude": { zh: "接着怎么做", en: "What next" },
  "outcome.conclude_line": {
    zh: "结果是往后怎么做的理由，写进下一版。",
    en: "What came of it is the reason for what comes next; it goes into the next revision.",
  },
  "outcome.conclude_over": {
    zh: "这份方案已经结束，这里也没有接着做的。要再做，从货架上重新挑，结果看这里。",
    en: "This programme is over and nothing goes on from it here. To do it again, pick from the shelf; the outcome stays here.",
  },
  "outcome.conclude_on": {
    zh: "这份方案已经结束，接着做的是 {{code}}。结果写进它的下一版。",
    en: "This programme is over; {{code}} goes on with the work. The outcome goes into its next revision.",
  },
  "outcome.conclude_wait": {
    zh: "还没到看结果的那天。要改做法随时可以编新的一版，口径不动就还照原来的算。",
    en: "The day has not come. The work can be revised at any time; if the terms are left alone, they go on as they are.",
  },
  "outcome.finding": { zh: "结论", en: "Finding" },
  "outcome.findings_none": { zh: "还没有人写结论。", en: "Nobody has written a finding yet." },
  "outcome.finding_words": { zh: "结论，用自己的话说", en: "The finding, in your own words" },
  "outcome.finding_line": {
    zh: "照这会儿的数和判断记下来，写了不能改；当天可以撤回。",
    en: "Taken down with the counts and the verdict as they stand; it cannot be changed, and be taken back on its day only.",
  },
  "outcome.finding_follows": { zh: "接着", en: "What follows" },
  "outcome.follows.keep": { zh: "照旧做", en: "Go on as it is" },
  "outcome.follows.change": { zh: "改做法", en: "Change it" },
  "outcome.follows.end": { zh: "停下", en: "End it" },
  "outcome.finding_write": { zh: "记下结论", en: "Write it down" },
  "outcome.finding_withdraw": { zh: "撤回", en: "Take back" },
  "outcome.finding_short": { zh: "至少写两个字。", en: "At least two characters." },
  "outcome.finding_by": {
    zh: "{{moment}}，{{name}}。{{follows}}。",
    en: "{{name}}, {{moment}}. {{follows}}.",
  },
  "outcome.finding_counts": {
    zh: "当时的数：之前 {{before}} 起，之后 {{after}} 起，{{verdict}}。",
    en: "The counts then: {{before}} before, {{after}} after; {{verdict}}.",
  },
  "outcome.finding_withheld": { zh: "不给“下降明显”", en: "not called a clear fall" },
  "outcome.finding_led": { zh: "第 {{n}} 版照它编的。", en: "Revision {{n}} stands on it." },
  "outcome.revise": { zh: "编第 {{n}} 版", en: "Write revision {{n}}" },
  "outcome.other_contracts": { zh: "别的版的口径", en: "Terms of other revisions" },
  "outcome.contract_of": { zh: "第 {{n}} 版的口径", en: "terms of revision {{n}}" },
  "outcome.source_as_of": { zh: "{{source}}，{{moment}}导入", en: "{{source}}, imported {{moment}}" },
} as const;
