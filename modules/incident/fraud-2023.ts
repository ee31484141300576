/**
 * The twelve labels of the national anti-fraud platform as published with CCL23-Eval task 6 (102,762 cases;
 * GJSeason/CCL2023-FCC, README at c0e3074). A thirteenth, 其他类型诈骗, was taken out there. Pure.
 */
import type { FraudKind } from "./taxonomy.ts";

const of = (code: string, problem: FraudKind["problem"], zh: string, en: string): FraudKind => ({
  code,
  zh,
  en,
  problem,
});
export const fraud2023: readonly FraudKind[] = [
  of("rebate", "fraud.rebate", "刷单返利", "Fake orders for rebates"),
  of("support", "fraud.impersonation", "冒充电商物流客服", "Posing as shop or courier support"),
  of("investment", "fraud.investment", "虚假网络投资理财", "False online investment"),
  of("loan", "fraud.telecom", "贷款、代办信用卡", "Loans and credit cards arranged"),
  of("credit_record", "fraud.telecom", "虚假征信", "False credit records"),
  of("shopping", "fraud.telecom", "虚假购物、服务", "False shopping and services"),
  of("officials", "fraud.impersonation", "冒充公检法及政府机关", "Posing as police, court or government"),
  of("acquaintance", "fraud.impersonation", "冒充领导、熟人", "Posing as a superior or acquaintance"),
  of("game", "fraud.telecom", "网络游戏产品虚假交易", "False trade in game goods"),
  of("romance", "fraud.telecom", "网络婚恋、交友（非虚假投资）", "Online romance (not false investment)"),
  of("blackmail", "fraud.telecom", "网黑案件", "Online blackmail and threats"),
  of("military", "fraud.impersonation", "冒充军警购物", "Posing as military or police buyers"),
];
