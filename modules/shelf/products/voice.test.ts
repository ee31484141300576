import assert from "node:assert/strict";
import { test } from "node:test";
import { shipped } from "./all.ts";
import { saysNumber, textsOf } from "./cast.ts";

const han = /[\u4e00-\u9fff]/;

/**
 * The shape of a text by where it stands: most characters in zh and in en, least and most sentences.
 * A card of the shelf has room for the line, a row of the product page for the others.
 */
const shapes: [RegExp, { zh: number; en: number; sentences: [number, number] }][] = [
  [/^\.name$/, { zh: 14, en: 50, sentences: [0, 0] }],
  [/^\.line$/, { zh: 22, en: 76, sentences: [1, 1] }],
  [/^\.about$/, { zh: 180, en: 600, sentences: [2, 4] }],
  [/^\.partners\.\d+\.does$/, { zh: 16, en: 50, sentences: [0, 0] }],
  [/^\.parameters\.\d+\.label$/, { zh: 14, en: 48, sentences: [0, 0] }],
  [/^\.parameters\.\d+\.unit$/, { zh: 3, en: 10, sentences: [0, 0] }],
  [/^\.parameters\.\d+\.help$/, { zh: 32, en: 100, sentences: [1, 2] }],
  [/^\.parameters\.\d+\.options\.\d+\.label$/, { zh: 16, en: 50, sentences: [0, 0] }],
  [/^\.stages\.\d+\.title$/, { zh: 18, en: 48, sentences: [0, 0] }],
  [/^\.evidence\.\d+\.label$/, { zh: 26, en: 80, sentences: [0, 0] }],
  [/^\.evidence\.\d+\.why$/, { zh: 26, en: 75, sentences: [1, 1] }],
  [/^\.burdenNote$/, { zh: 165, en: 350, sentences: [3, 6] }],
  [/^\.securityException\.basis$/, { zh: 100, en: 300, sentences: [2, 4] }],
  [/^\.lawfulBasis$/, { zh: 195, en: 570, sentences: [2, 6] }],
  [/^\.stopRule$/, { zh: 110, en: 330, sentences: [1, 4] }],
  [/^\.outcome\.indicator$/, { zh: 30, en: 84, sentences: [0, 0] }],
  [/^\.outcome\.denominator$/, { zh: 32, en: 96, sentences: [0, 0] }],
  [/^\.outcome\.(wouldCount|failure)$/, { zh: 46, en: 130, sentences: [1, 1] }],
  [/^\.card\.source$/, { zh: 30, en: 110, sentences: [1, 2] }],
  [/^\.card\.\w+\.text$/, { zh: 36, en: 108, sentences: [1, 1] }],
  [/^\.speaks(For|Against)\.\d+\.text$/, { zh: 28, en: 86, sentences: [1, 1] }],
];

/** Slogans, filler and the words of docs/GLOSSARY.md that we do not use. Names of laws and products are no text. */
const slogans =
  /赋能|抓手|闭环|打造|助力|全方位|全覆盖|多维|织密|筑牢|最后一公里|零距离|零容忍|暖心|贴心|切实|大力|进一步|充分发挥|合力|长效|常态化|精细化|智慧|一站式|无死角|攻坚|护航|保驾|防线|屏障|高质量|新格局|共建|共享|旨在|致力于|从而|通过开展|开展|落实到位|加强|强化|提升|推进|推动/;
const buzz =
  /\b(empower\w*|leverag\w*|seamless\w*|holistic\w*|robust\w*|synerg\w*|cutting-edge|world-class|stakeholders?|comprehensive\w*|ensur\w+|utili[sz]\w*|facilitat\w*|in order to|state-of-the-art|solutions?|proactive\w*|streamlin\w*|innovativ\w*|optimi[sz]\w*|best practices?|aims? to|strives?|foster\w*|tailored|impactful)\b/i;
const notOurs = /重点人员|排名|积分|打卡|异常户|拒访/;
const notOursEn = /\b(ranking|leaderboard|key persons?|target persons?)\b/i;

for (const product of shipped) {
  const { code } = product;

  test(`${code}: both languages, Chinese in full-width punctuation`, () => {
    for (const [path, { zh, en }] of textsOf(product)) {
      assert.match(zh, han, `${code}${path}: ${zh}`);
      assert.doesNotMatch(en, /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/, `${code}${path}: ${en}`);
      assert.doesNotMatch(
        zh,
        /[\u4e00-\u9fff]\s*[,;:?!.()"]|[,;:?!()"]\s*[\u4e00-\u9fff]/,
        `${code}${path}: ${zh}`,
      );
      assert.doesNotMatch(`${zh}${en}`, /\s\s|[!！]|\.\.\./, `${code}${path}`);
      // A number stands apart from the word after it: 10 起, not 10起; years, ages and articles are one word.
      assert.doesNotMatch(
        zh.replace(/\d{4}年(\d+月)?|第[\d、至]+条|〔\d+〕\d+号|等\d+部门|\d+至\d+岁/g, ""),
        /\d[\u4e00-\u9fff]/,
        `${code}${path}: ${zh}`,
      );
    }
  });

  test(`${code}: texts keep the shape of the shelf`, () => {
    for (const [path, { zh, en }] of textsOf(product)) {
      const shape = shapes.find(([place]) => place.test(path))?.[1];
      assert.ok(shape, `${code}${path} has no shape`);
      assert.ok(zh.length <= shape.zh, `${code}${path} is ${zh.length} long: ${zh}`);
      assert.ok(en.length <= shape.en, `${code}${path} is ${en.length} long: ${en}`);
      const [least, most] = shape.sentences;
      const sentences = zh.match(/。/g)?.length ?? 0;
      assert.ok(least <= sentences && sentences <= most, `${code}${path}: ${sentences} sentences: ${zh}`);
      if (least === 0) assert.doesNotMatch(en, /\.$/, `${code}${path}: ${en}`);
      else {
        assert.match(zh, /。$/, `${code}${path}: ${zh}`);
        assert.match(en, path.endsWith(".why") ? /[.?]$/ : /\.$/, `${code}${path}: ${en}`);
      }
      assert.match(en, path.endsWith(".unit") ? /^[a-z]/ : /^[A-Z0-9]/, `${code}${path}: ${en}`);
    }
  });

  test(`${code}: plain words, no slogans, nobody is addressed`, () => {
    for (const [path, { zh, en }] of textsOf(product)) {
      assert.doesNotMatch(zh, slogans, `${code}${path}: ${zh}`);
      assert.doesNotMatch(en, buzz, `${code}${path}: ${en}`);
      // A basis quotes what the rule forbids.
      if (!/basis$/i.test(path)) assert.doesNotMatch(zh, notOurs, `${code}${path}: ${zh}`);
      assert.doesNotMatch(en, notOursEn, `${code}${path}: ${en}`);
      assert.doesNotMatch(zh, /[您你]|我们|咱/, `${code}${path}: ${zh}`);
      assert.doesNotMatch(en, /\b(you|your|we|our)\b|—|–/i, `${code}${path}: ${en}`);
    }
  });

  test(`${code}: a number said in Chinese is said in English`, () => {
    const { about, burdenNote, stopRule, outcome, parameters } = product;
    const { wouldCount, failure } = outcome;
    const helps = parameters.flatMap(({ help }) => (help ? [help] : []));
    for (const { zh, en } of [about, burdenNote, stopRule, wouldCount, failure, ...helps]) {
      const said = zh.replaceAll(",", "").replace(/第\d+条|P\d+|\d+月/g, "");
      for (const [number] of said.matchAll(/\d+(\.\d+)?/g))
        assert.ok(saysNumber(en, number), `${code}: ${number} is missing in: ${en}`);
    }
  });

  test(`${code}: claims nothing that was not read`, () => {
    assert.equal(product.card.rating, "unrated");
    assert.equal(product.card.reviewedOn, "2026-11-01");
    assert.equal(product.card.cost.certainty, "estimate");
    assert.equal(product.card.effect.certainty, "none");
    assert.match(product.card.source.zh, /还没有读过研究/);
    assert.match(product.card.cost.text.zh, /^人工按价签；/);
    assert.match(product.card.cost.text.en, /^Hours as on the tag; /);
    assert.match(product.card.cost.text.zh, /未估|不另花钱|另记账|最多 \d+/);
  });
}
