import type { Finding, ProductContent } from "../contract.ts";
import { textsOf } from "./texts.ts";
import { finding } from "./words.ts";

const pictures = /照片|拍照|录像|视频|轨迹|定位|photo|video|picture|\btrack\b|location/i;
const counts = /安装|下载|点赞|转发|在线|时长考核|排名|积分|打分|里程/;
const countsEnglish = /install|download|\blikes?\b|online time|rank|leaderboard|scor(e|ing)|mileage/i;
const checkIn = /签到|打卡|到点时间|到岗|check-?ins?\b|times? at places/i;

/** FORM-01 to 06 (docs/RULES.md): what may not be asked of anyone and what may not be counted. */
export function lintForm(content: ProductContent): Finding[] {
  const { name, line, parameters, stages, partners, outcome } = content;
  const evidence = content.evidence.map(({ label }) => ({ label }));
  const said = (part: object, test: (text: string) => boolean) =>
    textsOf(part)
      .filter(([, { zh, en }]) => test(`${zh} ${en}`))
      .map(([path]) => path);
  const asked = said({ evidence, parameters, stages, partners }, (text) => pictures.test(text));
  const counted = said(
    { name, line, evidence: content.evidence, parameters, stages, partners, outcome },
    (text) => counts.test(text) || countsEnglish.test(text),
  );
  const bare =
    content.securityException === null
      ? said({ ...content, lawfulBasis: null }, (text) => checkIn.test(text))
      : [];
  const isCheckIn = ({ label }: { label: { zh: string; en: string } }) =>
    checkIn.test(`${label.zh} ${label.en}`);
  return [
    ...asked.map((path) => finding("form_photo", path)),
    ...counted.map((path) => finding("form_count", path)),
    ...bare.map((path) => finding("form_check_in", path)),
    ...parameters.flatMap((parameter, at) =>
      isCheckIn(parameter) && parameter.default !== false
        ? [finding("check_in_default", `parameters.${at}.default`)]
        : [],
    ),
    ...content.evidence.flatMap((item, at) =>
      isCheckIn(item) && item.required ? [finding("check_in_required", `evidence.${at}.required`)] : [],
    ),
  ];
}
