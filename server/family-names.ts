/**
 * Family names of one sign: those of the 百家姓 (Song dynasty) and some that the census meets beside them. Behind one of
 * them pinyin-pro reads sign by sign, 王重庆 is wang zhong qing; behind any other sign it looks for words first.
 */
const single =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳" +
  "酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞" +
  "熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓" +
  "郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫" +
  "宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉" +
  "宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧" +
  "殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公区仉督岳帅缑亢况郈有琴商牟" +
  "佘佴伯赏墨哈谯笪年爱阳佟示朴尉折员召种覃冼肖闫付代邸苟敬楚由侍郇闾仝亓";
const signs = new Set(single);
/** Of two signs, in which one is read as it is in no other name. */
const double = new Set(["万俟", "尉迟", "澹台", "长孙", "子车"]);

/** Three signs or so of Han, the first a family name. */
export function isPlainName(name: string): boolean {
  if (name.length < 2 || name.length > 4 || !signs.has(name[0]!)) return false;
  for (let i = 1; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code < 0x4e00 || code > 0x9fff) return false;
  }
  return !double.has(name.slice(0, 2));
}
