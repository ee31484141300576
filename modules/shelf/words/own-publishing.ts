/** Words of an own product before it is published: preview, forecast, findings, publication. */
export const words = {
  "shelf.own.on_shelf": { zh: "在货架上", en: "On the shelf" },
  "shelf.own.on_page": { zh: "商品页", en: "Its page" },
  "shelf.own.in_basket": { zh: "放进篮子以后的表", en: "Its form in the basket" },
  "shelf.own.only_tried": { zh: "试一试，不会存", en: "to try; nothing is kept" },
  "shelf.own.forecast": { zh: "从明天起会是这样", en: "From tomorrow it would be" },
  "shelf.own.forecast_for": { zh: "哪个社区", en: "In which community" },
  "shelf.own.unknown.community": { zh: "还没有社区可以试算。", en: "There is no community to try it in." },
  "shelf.own.unknown.draft": {
    zh: "设置和步骤还对不上，对上了这里就有日子和小时数。",
    en: "Settings and stages do not fit each other yet; once they do, days and hours stand here.",
  },
  "shelf.own.unknown.households": {
    zh: "这里还没登记住户，按户办的步骤排不出来。",
    en: "No households are registered here, so what is done for each household cannot be planned.",
  },
  "shelf.own.no_title": { zh: "没起名的一步", en: "A stage without a title" },
  "shelf.own.never": { zh: "照这样一次也排不出来。", en: "As it stands it never takes place." },
  "shelf.own.by_event": {
    zh: "有事才办，不提前排。",
    en: "When something happens; nothing is planned ahead.",
  },
  "shelf.own.in_a_year_one": { zh: "一年 {{n}} 次，最近的：", en: "{{n}} time in a year, next:" },
  "shelf.own.in_a_year_other": { zh: "一年 {{n}} 次，最近的：", en: "{{n}} times in a year, next:" },
  "shelf.own.on_day_one": { zh: "{{count}} 件", en: "{{count}} on the day" },
  "shelf.own.on_day_other": { zh: "{{count}} 件", en: "{{count}} on the day" },
  "shelf.own.before_festival": { zh: "{{festival}}前", en: "before {{festival}}" },
  "shelf.own.holidays_unknown": {
    zh: "{{years}} 年的公休日还没公布。",
    en: "The public holidays of {{years}} are not published yet.",
  },
  "shelf.own.errors_zero": { zh: "没有要改的", en: "Nothing to put right" },
  "shelf.own.errors_one": { zh: "还有 {{count}} 处要改", en: "{{count}} thing to put right" },
  "shelf.own.errors_other": { zh: "还有 {{count}} 处要改", en: "{{count}} things to put right" },
  "shelf.own.no_errors": {
    zh: "该写的都写了，规矩也对得上。",
    en: "All is written that has to be, and it keeps the rules.",
  },
  "shelf.own.notes_one": {
    zh: "{{count}} 处可以更好，不改也能上架",
    en: "{{count}} thing could be better; it does not stop publication",
  },
  "shelf.own.notes_other": {
    zh: "{{count}} 处可以更好，不改也能上架",
    en: "{{count}} things could be better; they do not stop publication",
  },
  "shelf.own.english_left_one": {
    zh: "有 {{count}} 处英文还没写。英文页面上先用中文，并标明“英文待补”。",
    en: "{{count}} text has no English yet: the Chinese stands there and says “English to come”.",
  },
  "shelf.own.english_left_other": {
    zh: "有 {{count}} 处英文还没写。英文页面上先用中文，并标明“英文待补”。",
    en: "{{count}} texts have no English yet: the Chinese stands there and says “English to come”.",
  },
  "shelf.own.nth": { zh: "第 {{n}} 项", en: "no. {{n}}" },
  "shelf.own.publish_title": { zh: "上架：第 {{n}} 版", en: "Publish version {{n}}" },
  "shelf.own.publish_line": {
    zh: "上架以后，各社区都能在货架上看到、放进篮子。",
    en: "Once published, every community sees it on the shelf and can put it into a basket.",
  },
  "shelf.own.publish_next": {
    zh: "正在运行的方案照旧用原来那一版；它们的民警和所长会看到有新版，自己决定换不换。",
    en: "Programmes that run keep the version they have; their officer and the chief are told of the new one and decide.",
  },
  "shelf.own.writers": { zh: "动过笔的：", en: "Written by: " },
  "shelf.own.publish": { zh: "上架第 {{n}} 版", en: "Publish version {{n}}" },
  "shelf.own.discard_title": { zh: "不要了", en: "Not wanted" },
  "shelf.own.discard_line": {
    zh: "扔掉草稿，货架上的不受影响。扔掉以后还能找回。",
    en: "Throws the draft away; what stands on the shelf is not touched. It can be taken back.",
  },
  "shelf.own.discard": { zh: "扔掉草稿", en: "Throw the draft away" },
  "shelf.own.changed_since": {
    zh: "您看的时候别人又改了。请刷新看过现在的样子，再决定。",
    en: "Somebody changed it while you were looking. Refresh, look at it as it is now, then decide.",
  },
  "shelf.own.since": { zh: "和货架上的第 {{n}} 版比", en: "Compared with version {{n}} on the shelf" },
  "shelf.own.ended.published": { zh: "第 {{n}} 版已经上架", en: "Version {{n}} is on the shelf" },
  "shelf.own.ended.discarded": {
    zh: "第 {{n}} 版草稿已经扔掉",
    en: "The draft of version {{n}} was thrown away",
  },
  "shelf.own.ended.open": { zh: "第 {{n}} 版草稿还在编", en: "The draft of version {{n}} is open" },
  "shelf.own.see_product": { zh: "看商品", en: "See the product" },
  "shelf.own.to_list": { zh: "回到本所自己的商品", en: "Back to our own products" },
  "shelf.own.stale": {
    zh: "您和别人同时在改，都动了：{{what}}。别人的已经存了，您的还在这里。用哪一份？",
    en: "Somebody else saved first; you both changed: {{what}}. Yours is still here. Which one stands?",
  },
  "shelf.own.keep_mine": { zh: "用我的", en: "Keep mine" },
  "shelf.own.take_theirs": { zh: "用现在的", en: "Take what stands" },
  "shelf.own.unsaved": {
    zh: "刚才的改动还没有存好。存好了才能上架。",
    en: "Your last change is not saved yet. Once it is, this can be published.",
  },
} as const;
