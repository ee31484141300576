export const refusals = {
  "shelf.value_missing": { status: 400, zh: "“{{field}}”还没有填。", en: "“{{field}}” has no value yet." },
  "shelf.value_type": {
    status: 400,
    zh: "“{{field}}”的内容不是这一项能用的。",
    en: "The value of “{{field}}” does not fit it.",
  },
  "shelf.value_out_of_bounds": {
    status: 400,
    zh: "“{{field}}”超出了这件商品允许的范围。",
    en: "The value of “{{field}}” is outside what this product allows.",
  },
  "shelf.value_off_step": {
    status: 400,
    zh: "“{{field}}”要按规定的间隔取值。",
    en: "“{{field}}” has to be in its steps.",
  },
  "shelf.shares_not_100": {
    status: 400,
    zh: "各方的份额加起来要正好 100%。",
    en: "The shares have to add up to exactly 100 %.",
  },
  "shelf.value_unknown": {
    status: 400,
    zh: "这件商品没有“{{field}}”这一项。",
    en: "This product has no setting “{{field}}”.",
  },
  "shelf.retired": {
    status: 409,
    zh: "这件商品已经下架，不能再选。",
    en: "This product is off the shelf and cannot be chosen.",
  },
  "shelf.officer_drafts": {
    status: 403,
    zh: "本所自己的商品由社区民警和所长来编。",
    en: "The station's own products are written by beat officers and the chief.",
  },
  "shelf.chief_publishes": {
    status: 403,
    zh: "上架和下架由所长决定。",
    en: "The chief decides what goes on the shelf and what leaves it.",
  },
  "shelf.writer_publishes": {
    status: 403,
    zh: "这份草稿您写过，要由没有动过笔的所长来上架。",
    en: "You wrote in this draft, so a chief who did not has to publish it.",
  },
  "shelf.draft_ended": {
    status: 409,
    zh: "这份草稿已经上架或扔掉了，不能再改。",
    en: "This draft is published or thrown away and cannot be changed.",
  },
  "shelf.draft_not_ready": {
    status: 409,
    zh: "草稿还有要改的地方，写在各项旁边。改好才能上架。",
    en: "There is still something to put right, said beside each field. Then it can be published.",
  },
  "shelf.draft_open": {
    status: 409,
    zh: "这件商品已经有一份新草稿（{{code}}）。先把那一份上架或扔掉，再找回这一份。",
    en: "There is another draft of this product ({{code}}). Publish or throw away that one first.",
  },
  "shelf.not_own": {
    status: 409,
    zh: "这是自带的商品，不能直接改。可以照它编一件本所自己的。",
    en: "This product came with the shelf and cannot be changed. Write one of your own from it.",
  },
} as const;
