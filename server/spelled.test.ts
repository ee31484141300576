import assert from "node:assert/strict";
import { test } from "node:test";
import { pinyin } from "pinyin-pro";
import { isPlainName } from "./family-names.ts";
import { speller } from "./spelled.ts";

const whole = (name: string) =>
  pinyin(name, { toneType: "none", type: "array", nonZh: "removed", v: true, surname: "head" }).join(" ");
const spell = await speller();
const spelled = (name: string) => spell(name, true).syllables.join(" ");

test("family names that are read otherwise elsewhere, of one sign and of two", () => {
  const cases: Record<string, string> = {
    ...{ 单示例: "shan shi li", 仇小明: "qiu xiao ming", 解放军: "xie fang jun", 查良: "zha liang" },
    ...{ 朴树: "piao shu", 区小云: "ou xiao yun", 盖叫天: "ge jiao tian", 员半千: "yun ban qian" },
    ...{ 任重: "ren zhong", 曾曾: "zeng ceng", 乐乐: "yue le", 单单单: "shan dan dan", 华乐: "hua le" },
    ...{ 尉迟恭: "yu chi gong", 尉健行: "wei jian xing", 万俟示: "mo qi shi", 万示: "wan shi" },
    ...{ 长孙示: "zhang sun shi", 令狐示: "ling hu shi", 澹台示: "tan tai shi", 欧阳示甲: "ou yang shi jia" },
    ...{ 王重庆: "wang zhong qing", 李了: "li le", 缪示: "miao shi", 种示道: "zhong shi dao" },
  };
  for (const [name, expected] of Object.entries(cases)) assert.equal(spelled(name), expected, name);
});

test("sign by sign says of twenty thousand names what pinyin-pro says of each as a whole", () => {
  const families = Array.from({ length: 0x9fa6 - 0x4e00 }, (_, i) => String.fromCharCode(0x4e00 + i)).filter(
    (sign) => isPlainName(`${sign}示`),
  );
  assert.ok(families.length > 440);
  // Signs with several readings, many of them halves of words that settle which.
  const given = [
    ..."重庆银行长江朝阳音乐快安大小国家明天参差曾经会计都市便宜觉得中单位角色了解还没有传说处理弹琴调查整发展应供给奔空间",
    ..."当然答分假实几乎尽量据卷勒劫露落埋难宁铺曲屈撒散盛省胜似数宿提挑吐为系吓鲜兴旋血要与晕载扎择占涨着正只转子地的降晃",
    ..."伟芳娜敏静丽强磊军洋勇艳杰娟涛超秀霞平刚桂英华玉建志海梅兰红波辉一不儿藏俩率模泊秘蔓丹尔阿巴柏林高兴石头时候元宝",
  ];
  let seed = 7;
  const next = (n: number) => (seed = (seed * 48_271) % 2_147_483_647) % n;
  for (let i = 0; i < 20_000; i++) {
    const any = String.fromCharCode(0x4e00 + next(0x51a5));
    const second = i % 4 === 0 ? any : given[next(given.length)]!;
    const name = `${families[i % families.length]}${second}${i % 3 === 0 ? "" : given[next(given.length)]}`;
    assert.equal(spelled(name), whole(name), name);
  }
});

test("what is no plain name is left to pinyin-pro: words, other scripts, long names", () => {
  for (const name of ["银行涨", "阿依古丽·买买提", "李Tom", "王𠮷", "Sample Person", "不了丽", "欧阳示甲乙"])
    assert.equal(spelled(name), whole(name), name);
});
