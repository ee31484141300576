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
} as const;
