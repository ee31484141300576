export const refusals = {
  "registry.erased": {
    status: 409,
    zh: "这个人的资料已经擦除，不能再改。",
    en: "This person's record is erased and cannot be changed.",
  },
  "registry.not_here": {
    status: 409,
    zh: "这个人已经不住在这里了。记错了就在“发生过的事”里撤回。",
    en: "This person does not live here any more. If that is wrong, take it back under what happened.",
  },
  "registry.birth_differs": {
    status: 400,
    zh: "出生日期和出生年份对不上。只填一个就行。",
    en: "The date and the year of birth differ. One of them is enough.",
  },
  "registry.birth_ahead": {
    status: 400,
    zh: "出生日期还没到。请再看一眼。",
    en: "This birth lies ahead. Please look again.",
  },
  "registry.birth_long_ago": {
    status: 400,
    zh: "按这个年份已经超过 130 岁。请再看一眼。",
    en: "That would be more than 130 years ago. Please look again.",
  },
  "registry.as_of_ahead": {
    status: 400,
    zh: "“哪天说的”还没到。请填今天或以前的日子。",
    en: "The day it was said lies ahead. Enter today or an earlier day.",
  },
  "registry.happened_ahead": {
    status: 400,
    zh: "这一天还没到。请填今天或以前的日子。",
    en: "This day lies ahead. Enter today or an earlier day.",
  },
  "registry.no_assessment": {
    status: 409,
    zh: "本所还没有做影响评估，电话、身份证号、健康和困难情况先不能登记，也不能打开。请所长或安全管理员先写一份。",
    en: "This station has no impact assessment yet, so phone, citizen number, health and hardship can be neither entered nor opened. The chief or the security administrator writes one first.",
  },
  "registry.assessment_old": {
    status: 409,
    zh: "影响评估过了复看的日子，敏感栏目先停用。请所长或安全管理员再看一遍。",
    en: "The impact assessment is past its day of review, so sensitive fields rest. The chief or the security administrator looks at it again.",
  },
  "registry.may_not_assess": {
    status: 403,
    zh: "影响评估由所长或安全管理员写。",
    en: "Impact assessments are written by the chief or the security administrator.",
  },
  "registry.may_not_notice": {
    status: 403,
    zh: "告知书由所长或安全管理员写。",
    en: "The notice is written by the chief or the security administrator.",
  },
  "registry.may_not_read_processing": {
    status: 403,
    zh: "处理活动登记由民警、社区干部、所长和管理员查看。",
    en: "The register of processing is read by officers, cadres, the chief and the administrators.",
  },
  "registry.basis_not_for_field": {
    status: 400,
    zh: "这一栏不能按这个依据登记。",
    en: "This field cannot rest on this basis.",
  },
  "registry.purpose_not_for_field": {
    status: 403,
    zh: "为这件事用不着看这一栏。请换一个用途，或少看一栏。",
    en: "This purpose does not need this field. Choose another purpose, or open less.",
  },
  "registry.phone_shape": {
    status: 400,
    zh: "电话只写数字，5 到 16 位。",
    en: "A phone number is 5 to 16 digits.",
  },
  "registry.number_shape": {
    status: 409,
    zh: "身份证号应是 18 位，最后一位可以是 X。证件上就是这样的，写明原因再存。",
    en: "A citizen number has 18 signs, the last may be X. If the document says so all the same, give the reason and save.",
  },
  "registry.number_long": {
    status: 400,
    zh: "身份证号最多 18 位。",
    en: "A citizen number has 18 signs at most.",
  },
  "registry.number_date": {
    status: 409,
    zh: "身份证号里的出生日期不对。证件上就是这样的，写明原因再存。",
    en: "The day of birth in this number does not exist. If the document says so all the same, give the reason and save.",
  },
  "registry.number_check": {
    status: 409,
    zh: "身份证号的校验位对不上，多半是抄错了一位。证件上就是这样的，写明原因再存。",
    en: "The check sign does not agree; most likely one digit is wrong. If the document says so all the same, give the reason and save.",
  },
  "registry.number_birth": {
    status: 409,
    zh: "身份证号和登记的出生日期对不上。请先核对；确实如此，写明原因再存。",
    en: "The number and the recorded birth differ. Check first; if it is so, give the reason and save.",
  },
  "registry.number_taken": {
    status: 409,
    zh: "您看得到的底册里已有 {{count}} 人登记了这个身份证号。可能是同一个人，也可能抄错了。两边不会自动合并；确实要存，写明原因。",
    en: "This number is recorded for others in the registers you read ({{count}}). It may be the same person or a wrong digit. Nothing is merged by itself; to save it all the same, give the reason.",
  },
  "registry.consent_missing": {
    status: 400,
    zh: "按同意登记，要写明谁同意的、怎么同意的。",
    en: "Where it rests on consent, say who agreed and how.",
  },
  "registry.no_notice": {
    status: 409,
    zh: "本所还没有告知书。请所长或安全管理员先写一份，再告诉居民。",
    en: "The station has no notice for residents yet. The chief or the security administrator writes one first.",
  },
  "registry.not_told": {
    status: 409,
    zh: "还没有把现行的告知书告诉这位居民。先告知，再问同不同意。",
    en: "This resident has not been given the notice in force. Tell first, then ask.",
  },
  "registry.guardian_needed": {
    status: 409,
    zh: "未满 14 周岁（或可能未满），要监护人同意。",
    en: "For a child who is or may be under 14 a guardian has to agree.",
  },
  "registry.withdrawn": {
    status: 409,
    zh: "这项同意已经撤回了。",
    en: "This consent was taken back already.",
  },
  "registry.same_household": {
    status: 400,
    zh: "选的就是现在这一户。请选另一户。",
    en: "That is the household they live in. Choose another.",
  },
  "registry.split_all": {
    status: 409,
    zh: "分户至少要留下一个人。全家都走，请用“搬家”或“并户”。",
    en: "A split leaves at least one behind. If all of them go, it is a move or a merger.",
  },
  "registry.merge_some": {
    status: 409,
    zh: "并户要全家一起。只走几个人，请用“分户”。",
    en: "In a merger everybody goes. If only some do, it is a split.",
  },
  "registry.undone": {
    status: 409,
    zh: "这件事已经撤回了。",
    en: "This was taken back already.",
  },
  "registry.not_undoable": {
    status: 409,
    zh: "登记和擦除不能撤回。登记错了，可以擦除。",
    en: "An entry or an erasure cannot be taken back. What was entered wrongly can be erased.",
  },
  "registry.undo_late": {
    status: 409,
    zh: "过了 72 小时，不能再撤回。请按后来的情况另记一件。",
    en: "After 72 hours it cannot be taken back. Record what happened since.",
  },
  "registry.changed_since": {
    status: 409,
    zh: "这些人后来又有变动，不能撤回了。",
    en: "Something has happened to them since, so it cannot be taken back.",
  },
  "registry.review_past": {
    status: 400,
    zh: "复看的日子要在今天以后。",
    en: "The day of review lies after today.",
  },
  "registry.review_within_year": {
    status: 400,
    zh: "复看的日子要在今天以后、一年以内。",
    en: "The day to look again lies after today and within a year.",
  },
  "registry.grade_reason": {
    status: 400,
    zh: "和建议的不一样，请写一句为什么。",
    en: "This is not what is proposed. Say why in a line.",
  },
} as const;
