/** Acts of the shelf and of programmes, as the journal says them. */
export const shopWords = {
  "journal.act.draft.product": { zh: "开始编一件本所的商品", en: "began a product of the station's own" },
  "journal.act.revise.product": { zh: "开始改本所商品的新一版", en: "began a new version of an own product" },
  "journal.act.change.product": { zh: "改了商品草稿", en: "changed the draft of a product" },
  "journal.act.discard.product": { zh: "扔掉了一份商品草稿", en: "threw the draft of a product away" },
  "journal.act.restore.product": { zh: "找回了一份商品草稿", en: "took back the draft of a product" },
  "journal.act.publish.product": { zh: "让一件本所的商品上了架", en: "put an own product on the shelf" },
  "journal.act.retire.product": { zh: "让一件本所的商品下了架", en: "took an own product off the shelf" },
  "journal.act.restock.product": { zh: "让一件商品重新上架", en: "put a product back on the shelf" },
  "journal.act.keep_version.programme": {
    zh: "看过新版，方案照旧版运行",
    en: "kept a programme on the version it has",
  },
  "journal.act.take_version.programme": {
    zh: "让方案换用商品的新版",
    en: "took a new version of a product over",
  },
  "journal.act.open_basket.programme": { zh: "开了一个购物篮", en: "opened a basket" },
  "journal.act.choose.programme": { zh: "往篮里放了一件商品", en: "put a product into a basket" },
  "journal.act.configure.programme": { zh: "配置了一件商品", en: "configured a product" },
  "journal.act.remove_choice.programme": { zh: "从篮里拿出一件商品", en: "took a product out of a basket" },
  "journal.act.change.programme": { zh: "改了方案的日期", en: "changed a programme's dates" },
  "journal.act.change_contract.programme": { zh: "改了“怎么算数”", en: "changed what will count" },
  "journal.act.discard.programme": { zh: "扔掉了一个购物篮", en: "threw a basket away" },
  "journal.act.submit.programme": { zh: "提交了一份方案", en: "submitted a programme" },
  "journal.act.approve.programme": { zh: "批准了一份方案", en: "approved a programme" },
  "journal.act.return.programme": { zh: "退回了一份方案", en: "returned a programme" },
  "journal.act.revise.programme": { zh: "开始编方案新的一版", en: "opened a new revision of a programme" },
  "journal.act.take_up.programme": {
    zh: "换回了放在一边的一篮",
    en: "took up a basket that had been set aside",
  },
  "journal.act.copy.programme": {
    zh: "把一份方案复制到别的社区",
    en: "copied a programme to another community",
  },
  "journal.act.suspend.programme": { zh: "暂停了一份方案", en: "suspended a programme" },
  "journal.act.resume.programme": { zh: "恢复了一份方案", en: "resumed a programme" },
  "journal.act.close.programme": { zh: "提前结束了一份方案", en: "closed a programme early" },
  "journal.act.propose_closing.programme": {
    zh: "提议提前结束一份方案",
    en: "proposed to close a programme early",
  },
  "journal.act.decline_closing.programme": {
    zh: "没有同意提前结束一份方案",
    en: "decided against closing a programme early",
  },
  "journal.act.withdraw_closing.programme": {
    zh: "撤回了提前结束的提议",
    en: "took a proposal to close a programme back",
  },
} as const;
