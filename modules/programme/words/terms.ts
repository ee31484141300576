/** The metric contract in words: what must be reached, against whom, what is left open, the form. */
export const words = {
  "programme.counted": {
    zh: "{{problem}}，同一件事重复报只算 1 起",
    en: "{{problem}}: incidents, repeat calls about one matter counted once",
  },
  "programme.needed_year": {
    zh: "去年 {{before}} 起：今年最多 {{most}} 起才算数。",
    en: "{{before}} last year: at most {{most}} this year would count.",
  },
  "programme.needed": {
    zh: "之前 {{beforeMonths}} 个月 {{before}} 起：之后 {{afterMonths}} 个月最多 {{most}} 起才算数。",
    en: "{{before}} in the {{beforeMonths}} months before: at most {{most}} in the {{afterMonths}} months after would count.",
  },
  "programme.needed_never": {
    zh: "之前 {{before}} 起：之后降到 0 起也说明不了问题。",
    en: "{{before}} before: even 0 afterwards would show nothing.",
  },
  "programme.said_openly": {
    zh: "说好了：数太小，到时不下结论。",
    en: "Agreed openly: the numbers are too small, no conclusion will be drawn.",
  },
  "programme.not_counted": {
    zh: "这份方案不数警情，到时不按数下结论。",
    en: "No incidents are counted for this programme, so no conclusion will be drawn from counts.",
  },
  "programme.term.counted": { zh: "数什么警情", en: "Which incidents are counted" },
  "programme.term.baseline_months": { zh: "之前取多长", en: "How far back" },
  "programme.term.households_line": { zh: "按多少户", en: "For how many" },
  "programme.term.source": { zh: "数从哪来", en: "Where counts come from" },
  "programme.term.comparison": { zh: "对照社区", en: "Compared with" },
  "programme.term.comparison_none": { zh: "没有选", en: "None chosen" },
  "programme.term.neighbours": { zh: "周边社区", en: "Places around" },
  "programme.term.neighbours_none": {
    zh: "没有选，也没写为什么不看。到时就算少了，也不给“下降明显”：可能只是搬到了旁边。",
    en: "None chosen and no reason given. Even a fall will then not be called clear: trouble may only have moved next door.",
  },
  "programme.term.neighbours_why": { zh: "不看。原因：{{reason}}", en: "Not watched, because: {{reason}}" },
  "programme.term.smallest": { zh: "少多少才值得", en: "Smallest fall that matters" },
  "programme.term.smallest_n": { zh: "少 {{n}} 起", en: "{{n}} fewer" },
  "programme.term.smallest_unseen": {
    zh: "少 {{n}} 起就值得，可照这个数要少 {{fewer}} 起才看得出来。",
    en: "{{n}} fewer would matter, but with these counts only {{fewer}} fewer would show.",
  },
  "programme.term.worst": { zh: "因为去年最多才选的", en: "Chosen because it was worst" },
  "programme.term.worst_drawn": {
    zh: "最多的一年过后，本来就会回落一些。所以和同类社区一起估算，去年按 {{n}} 起比，不按 {{before}} 起。",
    en: "After the worst year counts fall somewhat by themselves. Estimated together with places of its kind, last year is taken as {{n}}, not {{before}}.",
  },
  "programme.term.worst_unknown": {
    zh: "最多的一年过后，本来就会回落一些。同类社区的数不够，估算不了；请把之前的时间取到 36 个月以上，否则到时不给“下降明显”。",
    en: "After the worst year counts fall somewhat by themselves. There are too few counts of places of its kind to allow for that; look back 36 months or more, or a fall will not be called clear.",
  },
  "programme.term.worst_years": {
    zh: "之前取了三年以上，最多的一年已经摊平。",
    en: "Three years or more are looked at, which evens out the worst one.",
  },
  "programme.term.households": {
    zh: "{{n}} 户，前后一样算；天数照日历",
    en: "{{n}} households, before and after alike; days by the calendar",
  },
  "programme.term.households_unknown": {
    zh: "户数还不知道，只按天数算",
    en: "Households are not known: days only",
  },
  "programme.term.as_of": { zh: "数到{{moment}}为止的导入", en: "as imported by {{moment}}" },
  "programme.term.window": { zh: "看哪段", en: "Measured" },
  "programme.term.carried": {
    zh: "口径照第 {{n}} 版，没有动；去年的数和时间段也没有动。",
    en: "The terms are those of revision {{n}}, unchanged, with the same counts and windows.",
  },
  "programme.terms.problem": { zh: "数什么警情", en: "Which incidents are counted" },
  "programme.terms.problem_none": { zh: "不数警情", en: "None" },
  "programme.terms.indicator_follows": {
    zh: "换了数的东西，“看什么”那句会跟着换。",
    en: "What is counted has changed; the sentence about it will follow.",
  },
  "programme.terms.source.police": { zh: "接处警系统", en: "Police call records" },
  "programme.terms.source.hotline": { zh: "12345 热线", en: "12345 hotline" },
  "programme.terms.source.property": { zh: "物业台账", en: "Property firm's log" },
  "programme.terms.baseline_months": { zh: "之前取多长", en: "How far back" },
  "programme.terms.measure_months": { zh: "之后看多长", en: "How long afterwards" },
  "programme.terms.months": { zh: "{{n}} 个月", en: "{{n}} months" },
  "programme.terms.comparison_help": {
    zh: "和这里差不多、没有做这件事的社区。开始以后不能再换。",
    en: "Places much like this one where nothing of the kind is done. They cannot be changed after the start.",
  },
  "programme.terms.neighbours_help": {
    zh: "紧挨着的社区：看事情是不是搬过去了。",
    en: "Places next to this one: to see whether trouble moved there.",
  },
  "programme.terms.no_places": {
    zh: "本所没有别的同类社区。",
    en: "There is no other place of this kind in the station.",
  },
  "programme.terms.why_no_neighbours": { zh: "不看周边的原因", en: "Why no place around is watched" },
  "programme.terms.worst": {
    zh: "选这里，是因为去年这里最多",
    en: "This place was chosen because it was worst last year",
  },
  "programme.terms.smallest": {
    zh: "至少少几起，才值得这么做",
    en: "How many fewer would make it worth while",
  },
  "programme.terms.smallest_wrong": {
    zh: "写一个 1 以上的整数，或者不填。",
    en: "A whole number from 1, or nothing.",
  },
  "programme.terms.openly": {
    zh: "说好了：数太小，到时不下结论",
    en: "Agreed: the numbers are too small, no conclusion will be drawn",
  },
  "programme.terms.openly_line": {
    zh: "这句话会留在口径、小票上，所长审批时也看得到。",
    en: "This stays on the terms and the receipt, and before the chief.",
  },
  "programme.terms.reach": { zh: "照这样", en: "Like this" },
  "programme.terms.ways": { zh: "有这几条路：", en: "There are these ways out:" },
  "programme.terms.way_window": {
    zh: "把之前取到 {{months}} 个月：有 {{count}} 起，之后最多 {{most}} 起才算数。",
    en: "Look back {{months}} months: {{count}} incidents, at most {{most}} afterwards would count.",
  },
  "programme.terms.way_indicator": {
    zh: "改数{{problem}}（{{source}}）：之前 {{count}} 起，之后最多 {{most}} 起才算数。",
    en: "Count {{problem}} ({{source}}) instead: {{count}} before, at most {{most}} afterwards would count.",
  },
  "programme.terms.way_none": {
    zh: "别的时间、别的警情都数过，也都不够。可以写清楚到时不下结论，照样去做。",
    en: "Other windows and other incidents were tried; none suffices. Say openly that no conclusion will be drawn, and do it all the same.",
  },
  "programme.terms.way_openly": { zh: "写清楚，照样做", en: "Say so and do it" },
} as const;
