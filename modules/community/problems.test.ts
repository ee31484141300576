import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { roles } from "../people/contract.ts";
import { ProblemCode } from "./contract.ts";
import { noPost, roleOfPartner } from "./partner-words.ts";
import { groupOf, isProblem, problemCodes, problemOf, problems } from "./problems.ts";

type Product = { id: string; problems: string[]; partners: string[] };
const catalogue = new URL("../../../shared/domain/catalogue.json", import.meta.url);
const fixture = new URL("../../test/fixtures/four-communities.json", import.meta.url);

/** Every problem string of the catalogue, so that a stranger's clone tests them too. */
const catalogueProblems =
  `盗窃 夜间治安 商圈/园区空城 治安盲区 群众参与低 商铺盗窃 消费纠纷 消防隐患 夜归尾随 走失 突发求助
  校园/医院/商圈暴力突发 个人极端 校园周边交通/侵害 邻里矛盾 公共空间 物业服务 漏水 隐私视线 噪声 通道占用
  婚姻家庭 邻里 损害赔偿 其他民间纠纷 打架 损毁财物 侮辱 干扰生活 合同 劳动 消费 商企纠纷 企业间矛盾 租赁
  劳资 反复报警 扬言 情感 债务 家庭暴力 独居 残疾 低保 困难家庭 空巢 失能 认知障碍 留守 困境 监护缺失
  电信网络诈骗 刷单返利 虚假投资 冒充客服 冒充公检法 正在被骗 底数不清 村庄 火灾 诈骗 父子/婆媳/夫妻矛盾
  出租房 群租 楼道堵塞 电动车入户 飞线 大型商超人流 活动 信息不对称 安全感 办结无反馈`.split(/\s+/);
const cataloguePartners =
  `社区民警 保安/物业 企业安保 志愿者 楼栋长 社区 商户 组长商户 便利店 门卫室 医院 物业 单位保卫 保安 相邻单位
  派出所 学校 家长志愿者 交警 律师 居民代表 党员 民警 当事人 人民调解委员会 调解员 五老/乡贤 村居干部 熟人 律所
  司法所 市场监管 住建 人社 妇联 司法 网格 心理 村居 法院 民政 企业 捐赠企业 慈善组织 家医 儿童主任 酒店 银行
  老年大学 反诈中心 家属 村委会 网格员 消防 村社区 村老/乡贤 房东 中介 商场 第三方`.split(/\s+/);

const unmapped = (texts: string[]) => texts.filter((text) => problemOf(text) === null);
const withoutRole = (texts: string[]) =>
  texts.filter((text) => roleOfPartner(text) === null && !Object.hasOwn(noPost, text));

test("every problem string of the catalogue has a code", () => {
  assert.equal(catalogueProblems.length, 72);
  assert.deepEqual(unmapped(catalogueProblems), []);
});

test("every problem of the four communities has a code", () => {
  const { communities } = JSON.parse(readFileSync(fixture, "utf8")) as {
    communities: { problems: string[] }[];
  };
  const said = communities.flatMap((community) => community.problems);
  assert.equal(said.length, 10);
  assert.deepEqual(unmapped(said), []);
  assert.equal(problemOf("leaks between floors"), "dispute.leak");
  assert.equal(problemOf("telecom fraud (formerly frequent)"), "fraud.telecom");
});

test("every partner word of the catalogue has a role or a stated reason for none", () => {
  assert.equal(cataloguePartners.length, 60);
  assert.deepEqual(withoutRole(cataloguePartners), []);
  const both = Object.keys(noPost).filter((word) => roleOfPartner(word) !== null);
  assert.deepEqual(both, []);
  for (const word of cataloguePartners) {
    const role = roleOfPartner(word);
    assert.ok(role === null || roles.includes(role), word);
  }
});

test("the lists above are those of the catalogue itself", (t) => {
  if (!existsSync(catalogue)) return t.skip("no ../shared/domain/catalogue.json beside this clone");
  const products = JSON.parse(readFileSync(catalogue, "utf8")) as Product[];
  const all = (pick: (product: Product) => string[]) => [...new Set(products.flatMap(pick))];
  assert.equal(products.length, 30);
  assert.deepEqual(
    all((product) => product.problems),
    catalogueProblems,
  );
  assert.deepEqual(
    all((product) => product.partners),
    cataloguePartners,
  );
});

test("the codes are two levels deep, every second level has its first, and each has words", () => {
  assert.ok(problemCodes.length >= 40 && problemCodes.length <= 55, String(problemCodes.length));
  for (const code of problemCodes) {
    ProblemCode.parse(code);
    assert.ok(isProblem(groupOf(code)), `${code} has no group`);
    const { zh, en, help } = problems[code];
    for (const text of [zh, help.zh]) assert.match(text, /[\u4e00-\u9fff]/, code);
    for (const text of [en, help.en]) assert.doesNotMatch(text, /[\u4e00-\u9fff]/, code);
    assert.match(help.zh, /。$/, code);
    assert.match(help.en, /\.$/, code);
  }
});

test("no two codes share a name, and an unknown word is not guessed", () => {
  assert.equal(new Set(problemCodes.map((code) => problems[code].zh)).size, problemCodes.length);
  assert.equal(
    new Set(problemCodes.map((code) => problems[code].en.toLowerCase())).size,
    problemCodes.length,
  );
  for (const code of problemCodes) {
    assert.equal(problemOf(code), code);
    assert.equal(problemOf(` ${problems[code].en.toUpperCase()} `), code);
  }
  assert.equal(problemOf("天上掉馅饼"), null);
  assert.equal(problemOf(""), null);
  assert.equal(isProblem("toString"), false);
});
