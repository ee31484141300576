/** Words of a programme: its states, the basket's form, the ways out, the contract, the decision. */
export const words = {
  "programme.state.draft": { zh: "还在篮子里", en: "In the basket" },
  "programme.state.submitted": { zh: "等所长审批", en: "Waiting for the chief" },
  "programme.state.waits_for_you": { zh: "等您审批", en: "Waiting for you" },
  "programme.state.returned": { zh: "退回修改", en: "Returned" },
  "programme.state.approved": { zh: "已批准，还没到开始日", en: "Approved, not begun" },
  "programme.state.active": { zh: "在运行", en: "Running" },
  "programme.state.suspended": { zh: "暂停", en: "Suspended" },
  "programme.state.closed": { zh: "结束", en: "Closed" },

  "programme.save.saved": { zh: "存好了", en: "Saved" },
  "programme.save.waiting": { zh: "还没存", en: "Not saved yet" },
  "programme.save.saving": { zh: "正在存……", en: "Saving…" },
  "programme.save.invalid": { zh: "有一项要改好才存", en: "One value has to be put right before it saves" },
  "programme.save.stale": { zh: "没存：别处刚改过", en: "Not saved: changed elsewhere" },
  "programme.save.failed": { zh: "没存上", en: "Not saved" },
  "programme.undo": { zh: "撤回刚才的改动", en: "Undo the last change" },
  "programme.chosen_because": { zh: "还是选它：{{reason}}", en: "chosen because: {{reason}}" },
  "programme.remove": { zh: "拿出篮子", en: "Take out" },
  "programme.stale": {
    zh: "这件商品刚被别处改过，您的改动还在这里。用哪一份？",
    en: "This was changed elsewhere just now. Yours is still here. Which one stands?",
  },
  "programme.stale_line": {
    zh: "{{what}}：现在是 {{theirs}}，您改成 {{mine}}",
    en: "{{what}}: now {{theirs}}, yours {{mine}}",
  },
  "programme.keep_mine": { zh: "用我的", en: "Keep mine" },
  "programme.take_theirs": { zh: "用现在的", en: "Take what stands" },

  "programme.dates": { zh: "从哪天到哪天", en: "From when to when" },
  "programme.weeks": { zh: "共 {{n}} 周", en: "{{n}} weeks" },
  "programme.starts_on": { zh: "开始", en: "Starts" },
  "programme.ends_on": { zh: "结束", en: "Ends" },

  "programme.submit": { zh: "提交审批", en: "Submit for approval" },
  "programme.submit_waits": { zh: "正在存，马上就好", en: "Saving, one moment" },
  "programme.submit_stuck": {
    zh: "有一件商品的改动还没存上。先在那件商品下面改好，或选用哪一份。",
    en: "A change to one of the products is not saved. Put it right there, or say which version stands.",
  },
  "programme.missing_role": {
    zh: "“{{product}}”要 {{role}} {{n}} 人，这里有 {{have}} 人。",
    en: "{{product}} needs {{n}} × {{role}}; there are {{have}} here.",
  },
  "programme.way.fits": { zh: "这样就放得下：", en: "This fits: " },
  "programme.way.also": { zh: "或者：", en: "Or: " },
  "programme.way.change": {
    zh: "{{product}}的“{{what}}”，从 {{from}} 改成 {{to}}。",
    en: "{{product}}: change “{{what}}” from {{from}} to {{to}}. ",
  },
  "programme.way.then": {
    zh: "{{role}} {{minutes}}，申报 {{declared}}",
    en: "{{role}} {{minutes}} of {{declared}} declared",
  },
  "programme.way.same_times": { zh: "。次数不变。", en: ". As many times as before." },
  "programme.semicolon": { zh: "；", en: "; " },
  "programme.way.apply": { zh: "照这样改", en: "Change it like this" },
  "programme.way.or_declare": { zh: "也可以多申报小时：", en: "Or more hours could be declared:" },
  "programme.way.declare_only": {
    zh: "要放得下，得多申报小时：",
    en: "To make it fit, more hours have to be declared:",
  },
  "programme.way.declare": {
    zh: "{{role}}每周申报到 {{hours}}就够。",
    en: "{{hours}} a week declared for {{role}} would be enough.",
  },
  "programme.declare.label": { zh: "{{role}}每周几小时", en: "{{role}}: hours a week" },
  "programme.declare.wrong": { zh: "写一个 0 到 1000 之间的数。", en: "Give a number from 0 to 1000." },
  "programme.declare.act": { zh: "申报这些小时", en: "Declare these hours" },

  "programme.no_baseline": {
    zh: "还没有去年的数，到时不下结论。",
    en: "No counts of last year yet, so no conclusion will be drawn.",
  },
  "programme.baseline": {
    zh: "之前 {{n}} 起，到时和它比。",
    en: "{{n}} before: that is what it will be held against.",
  },
  "programme.term.indicator": { zh: "看什么", en: "What is counted" },
  "programme.term.denominator": { zh: "以什么为底", en: "Out of what" },
  "programme.term.baseline": { zh: "跟谁比", en: "Against what" },
  "programme.term.baseline_unknown": {
    zh: "自己的{{span}}。这段的数还没导入，这里不填也不猜。",
    en: "Its own {{span}}. No counts are imported for it; none are typed in or guessed.",
  },
  "programme.term.baseline_known": { zh: "自己的{{span}}：{{n}} 起", en: "Its own {{span}}: {{n}}" },
  "programme.term.would_count": { zh: "怎样才算数", en: "What would count" },
  "programme.term.failure": { zh: "什么算失败", en: "What is failure" },
  "programme.term.evaluate": { zh: "哪天看", en: "On which day" },
  "programme.term.evaluate_on": { zh: "{{date}}，提前不下结论", en: "{{date}}; no conclusion before" },
  "programme.terms.change": { zh: "改这份口径", en: "Change these terms" },
  "programme.terms.title": { zh: "事先说好怎么算数", en: "What will count, agreed beforehand" },
  "programme.terms.line": {
    zh: "批准的那一刻冻结。之后要换，只能编新的一版。",
    en: "It freezes at approval. After that only a new revision can say otherwise.",
  },
  "programme.terms.other": { zh: "英文怎么写", en: "The Chinese text" },
  "programme.terms.other_line": {
    zh: "不写也行：改过的那一句，英文页面上照登中文。",
    en: "May be left: a sentence you changed then stands in English on the Chinese pages too.",
  },
  "programme.terms.empty": { zh: "这一句要写。", en: "This cannot be empty." },
  "programme.terms.save": { zh: "存好口径", en: "Save the terms" },

  "programme.decide": { zh: "审批", en: "Decision" },
  "programme.approve": { zh: "批准，并冻结口径", en: "Approve and freeze the terms" },
  "programme.return": { zh: "退回，写明原因", en: "Return with a reason" },
  "programme.return_title": { zh: "退回这份方案", en: "Return this programme" },
  "programme.return_line": {
    zh: "退回后编制人可以接着改，再交上来。原因会写在来龙去脉里。",
    en: "The author can then change it and submit again. The reason stands in its history.",
  },
  "programme.return_reason": { zh: "为什么退回，请他改什么", en: "Why, and what should change" },
  "programme.return_short": {
    zh: "写一句原因，编制人才知道改什么。",
    en: "Give a reason, so that the author knows what to change.",
  },
  "programme.return_act": { zh: "退回", en: "Return" },
  "programme.why_you": {
    zh: "编制人是{{name}}，不是您，所以您可以批。编制人自己看到的按钮是灰的。",
    en: "{{name}} wrote it and you did not, so you may decide. The author sees this button greyed out.",
  },

  "programme.next_year": { zh: "明年{{day}}", en: "{{day}} next year" },
  "programme.story": { zh: "来龙去脉", en: "What happened" },
  "programme.story.drafted": { zh: "开始编", en: "Begun" },
  "programme.story.submitted": { zh: "提交，等审批", en: "Submitted for approval" },
  "programme.story.returned": { zh: "退回修改", en: "Returned" },
  "programme.story.approved": { zh: "批准，口径冻结", en: "Approved; the terms are frozen" },
  "programme.story.activated": { zh: "开始", en: "Begun to run" },
  "programme.story.activated_ahead": {
    zh: "开始，任务自动排出 {{n}} 件",
    en: "Begins; {{n}} duties are laid out",
  },
  "programme.story.evaluate_ahead": {
    zh: "看结果，写结论，编第 {{next}} 版",
    en: "Look at the result, write the finding, make revision {{next}}",
  },
  "programme.story.ends_ahead": { zh: "到期", en: "Ends" },
  "programme.products": { zh: "挑了什么，怎么配的", en: "What was chosen and how it is set" },
  "programme.settings": { zh: "每一项是怎么设的", en: "Every setting" },

  "programme.offer.title": { zh: "{{community}}：商品有新版", en: "{{community}}: newer versions" },
  "programme.offer.line": {
    zh: "方案一直按批准时的那一版运行。新版改了什么都写在下面，不换也行。",
    en: "The programme runs on the version it was approved with. What changed stands below; it may stay as it is.",
  },
  "programme.offer.line_basket": {
    zh: "篮子里的是旧版。换成新版，能留的设置都留着。",
    en: "The basket holds an older version. Taking the newer one keeps every setting that still fits.",
  },
  "programme.offer.none": { zh: "用的都是最新的一版", en: "Everything here is the newest version" },
  "programme.offer.none_next": {
    zh: "以后有新版，会写在今天和方案页上。",
    en: "When there is a newer one, Today and the programme's page say so.",
  },
  "programme.offer.later": { zh: "以后再说", en: "Later" },
  "programme.offer.product": {
    zh: "{{code}} {{name}}：第 {{from}} 版 → 第 {{to}} 版",
    en: "{{code}} {{name}}: version {{from}} → {{to}}",
  },
  "programme.offer.published": { zh: "新版 {{day}}上架", en: "The newer one is on the shelf since {{day}}" },
  "programme.offer.settings": { zh: "这份方案的设置会怎样", en: "What becomes of the settings here" },
  "programme.offer.settings_fit": {
    zh: "原来选的值新版都允许，照旧留着。",
    en: "Every value that was chosen is allowed and stays.",
  },
  "programme.offer.misfit": {
    zh: "{{what}}：现在是 {{held}}，新版不允许，最近的是 {{offered}}",
    en: "{{what}}: now {{held}}, which the newer version does not allow; the nearest is {{offered}}",
  },
  "programme.offer.added": {
    zh: "新加的设置，先按一开始的值：{{what}}",
    en: "New settings, at their starting values: {{what}}",
  },
  "programme.offer.dropped": {
    zh: "新版没有的设置：{{what}}",
    en: "Settings the newer version no longer has: {{what}}",
  },
  "programme.offer.take": { zh: "换成新版", en: "Take the newer version" },
  "programme.offer.keep": { zh: "照旧用第 {{from}} 版", en: "Keep version {{from}}" },
  "programme.offer.kept": {
    zh: "记下了：照旧用原来那一版。这一版不再问。",
    en: "Noted: it stays on the version it has. It is not asked about this one again.",
  },
  "programme.offer.taken": { zh: "已经决定换成这一版。", en: "It was decided to take this version over." },
  "programme.offer.note": {
    zh: "{{code}} {{name}}有第 {{n}} 版了。",
    en: "{{code}} {{name}} has version {{n}}.",
  },
  "programme.offer.see": { zh: "看看改了什么", en: "See what changed" },
} as const;
