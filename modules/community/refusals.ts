export const refusals = {
  "community.names_only": {
    status: 403,
    zh: "您的岗位能看到社区的名字，看不到它的情况。需要时请所长安排岗位。",
    en: "Your post sees a community's name, not its profile. Ask the chief for a post there if you need it.",
  },
  "community.chief_adds": {
    status: 403,
    zh: "新社区由所长建。请把名字和代码告诉所长。",
    en: "The chief adds new communities. Tell the chief its name and code.",
  },
  "community.may_not_edit": {
    status: 403,
    zh: "这里由本社区民警和所长修改。发现不对的地方，请告诉他们。",
    en: "The community's own officers and the chief edit this. Tell them what is not right.",
  },
  "community.code_taken": {
    status: 409,
    zh: "代码“{{code}}”已经有人用了。请换一个，加一两个字母就行。",
    en: "The code “{{code}}” is taken. Choose another; one or two more letters will do.",
  },
  "community.problem_unknown": {
    status: 400,
    zh: "问题清单里没有“{{problem}}”。请从清单里选。",
    en: "“{{problem}}” is not in the list of problems. Choose one from the list.",
  },
  "community.problem_other_kind": {
    status: 400,
    zh: "“{{problem}}”不是这一类地方的问题，学校、医院、企业、村各有各的清单。请换一项。",
    en: "“{{problem}}” is not a problem of this kind of place; schools, hospitals, enterprises and villages have their own lists. Choose another.",
  },
  "community.role_other_kind": {
    status: 400,
    zh: "这个角色不在这一类地方做事。请换一个角色。",
    en: "This role does not work in this kind of place. Choose another role.",
  },
  "community.venue_other_kind": {
    status: 400,
    zh: "这一类地方没有这种场地。请换一种，或者选“其他场地”。",
    en: "This kind of place has no such venue. Choose another, or “Other place”.",
  },
  "community.trait_unknown": {
    status: 400,
    zh: "特征清单里没有“{{trait}}”。请从清单里选。",
    en: "“{{trait}}” is not in the list of facts. Choose one from the list.",
  },
  "community.trait_other_kind": {
    status: 400,
    zh: "“{{trait}}”不是这一类地方的特征，学校、医院、村各有各的清单。请换一项。",
    en: "“{{trait}}” is not a fact of this kind of place; schools, hospitals and villages have their own lists. Choose another.",
  },
  "community.trait_value": {
    status: 400,
    zh: "“{{trait}}”不能这样填。不知道就填“不知道”，不用估。",
    en: "“{{trait}}” cannot hold this. If it is not known, say so; no guess is needed.",
  },
  "community.as_of_future": {
    status: 400,
    zh: "日期还没到。请填这件事是哪天的情况。",
    en: "That day is still to come. Give the day on which this was so.",
  },
  "community.role_no_partner": {
    status: 400,
    zh: "所长、管理员和督导不作合作方。请选在社区里做事的岗位。",
    en: "Chiefs, administrators and supervisors are no partners. Choose a role that works in the community.",
  },
  "community.organisation_missing": {
    status: 400,
    zh: "没有找到这个单位。请先在“人员”里加上它。",
    en: "This organisation was not found. Add it under People first.",
  },
  "community.partner_there": {
    status: 409,
    zh: "这个单位已经是这里的合作方，不用再加。",
    en: "This organisation is a partner here in that role already; nothing more is needed.",
  },
  "community.venue_ended": {
    status: 409,
    zh: "这个场地已经停用了。要再用，请重新添加。",
    en: "This venue is no longer in use. Add it again if you need it.",
  },
  "community.partner_ended": {
    status: 409,
    zh: "这家单位已经不是这里的合作方了。要再合作，请重新添加。",
    en: "This partnership has ended already. Add the organisation again if it comes back.",
  },
  "community.import_shape": {
    status: 400,
    zh: "文件里“{{field}}”不对：{{message}}。没有导入任何社区，改好再来。",
    en: "“{{field}}” in the file is not right: {{message}}. Nothing was imported; correct it and try again.",
  },
  "community.import_not_understood": {
    status: 400,
    zh: "社区 {{community}} 里的“{{what}}”认不出来。没有导入任何社区，请改成清单里的写法。",
    en: "“{{what}}” of {{community}} is not understood. Nothing was imported; write it as the lists do.",
  },
  "community.import_code_taken": {
    status: 409,
    zh: "代码“{{code}}”已经有人用了，没有导入任何社区。换一个：--code {{code}}=NEW",
    en: "The code “{{code}}” is taken, so nothing was imported. Choose another: --code {{code}}=NEW",
  },
  "community.import_no_such_code": {
    status: 400,
    zh: "--code 里的“{{code}}”不在文件里。请核对等号左边的代码。",
    en: "“{{code}}” of --code is not in the file. Check the code left of the equals sign.",
  },
  "community.import_bad_code": {
    status: 400,
    zh: "“{{code}}”不能作代码。请用 2 到 12 个小写字母或数字。",
    en: "“{{code}}” cannot be a code. Use 2 to 12 lower-case letters or digits.",
  },
} as const;
