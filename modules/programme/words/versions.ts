/** A newer version of a product: offered, kept off, taken over, and what it did to the settings. */
export const words = {
  "programme.because_version": {
    zh: "商品 {{code}} 有了第 {{n}} 版",
    en: "new version {{n}} of {{code}}",
  },
  "programme.taken": {
    zh: "{{code}} {{name}}：从商品第 {{from}} 版换到第 {{to}} 版",
    en: "{{code}} {{name}}: from version {{from}} to {{to}}",
  },
  "programme.taken_misfit": {
    zh: "{{what}}：原来是 {{held}}，新版不允许，先填了最近的 {{offered}}，请核对",
    en: "{{what}}: it was {{held}}, which the newer version does not allow. The nearest, {{offered}}, is filled in: please check",
  },
  "programme.taken_check": {
    zh: "{{what}}：请核对，原来是 {{held}}",
    en: "{{what}}: please check, it was {{held}}",
  },
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
  "programme.offer.back": { zh: "回到方案", en: "Back to the programme" },
  "programme.offer.back_basket": { zh: "回到购物篮", en: "Back to the basket" },
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
  "programme.offer.revise": {
    zh: "编新的一版，换成商品第 {{n}} 版",
    en: "Revise it with version {{n}}",
  },
  "programme.offer.take_into": {
    zh: "换进正在编的第 {{number}} 版",
    en: "Take it over into revision {{number}}",
  },
  "programme.offer.keep": { zh: "照旧用第 {{from}} 版", en: "Keep version {{from}}" },
  "programme.offer.kept": {
    zh: "记下了：照旧用原来那一版。这一版不再问。",
    en: "Noted: it stays on the version it has. It is not asked about this one again.",
  },
  "programme.offer.note": {
    zh: "{{code}} {{name}}有第 {{n}} 版了。",
    en: "{{code}} {{name}} has version {{n}}.",
  },
  "programme.offer.see": { zh: "看看改了什么", en: "See what changed" },
} as const;
