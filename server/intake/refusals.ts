/** Why a file is not taken: what it is, and the way out. */
export const refusals = {
  "file.empty": { status: 400, zh: "这个文件是空的。", en: "This file is empty." },
  "file.cut_off": {
    status: 400,
    zh: "文件没有收完整，什么都没有存。请再传一次。",
    en: "The file did not arrive whole and nothing was saved. Send it again.",
  },
  "file.too_large": {
    status: 413,
    zh: "文件太大，一个最多 {{megabytes}} MB。照片可以先截图或裁一裁，扫描件可以分几个传。",
    en: "The file is too large: {{megabytes}} MB at most. Crop the picture, or split the scan into several.",
  },
  "file.type": {
    status: 415,
    zh: "这种文件不收。收照片（JPEG、PNG、WebP）、PDF、纯文本、docx 和 xlsx；看的是内容，不是文件名。",
    en: "This kind of file is not taken. Pictures (JPEG, PNG, WebP), PDF, plain text, docx and xlsx are; the content counts, not the name.",
  },
  "file.markup": {
    status: 415,
    zh: "这是网页或矢量图（HTML、SVG、XML），里面可能有程序，不收。请截图或存成 PDF 再传。",
    en: "This is a web page or a drawing (HTML, SVG, XML), which can hold programs. Send a picture or a PDF of it.",
  },
  "file.heic": {
    status: 415,
    zh: "HEIC、AVIF 照片这里打不开，去不掉里面的位置信息，所以不收。请在手机相机设置里选“兼容性最佳”（JPEG），或截图再传。",
    en: "HEIC and AVIF pictures cannot be opened here, so their place could not be taken out. Set the phone's camera to “Most compatible” (JPEG), or send a screenshot.",
  },
  "file.old_office": {
    status: 415,
    zh: "旧式的 Word、Excel 或 WPS 文件不收。请另存为 docx、xlsx 或 PDF。",
    en: "The old Word, Excel and WPS formats are not taken. Save it as docx, xlsx or PDF.",
  },
  "file.office_active": {
    status: 415,
    zh: "这个文档里有宏、控件、嵌入的文件或自动打开的外部内容，不收。请另存为 PDF 再传。",
    en: "This document holds macros, controls, embedded files or content fetched from elsewhere. Save it as PDF and send that.",
  },
  "file.pdf_active": {
    status: 415,
    zh: "这个 PDF 里有程序、附件或会提交的表单，不收。请“打印成 PDF”再传。",
    en: "This PDF holds scripts, attachments or a form that sends itself. Print it to a new PDF and send that.",
  },
  "file.pdf_locked": {
    status: 415,
    zh: "这个 PDF 加了密码，查不了里面有什么，不收。请去掉密码再传。",
    en: "This PDF is encrypted, so nobody can check what is in it. Take the password off and send it again.",
  },
  "file.unreadable": {
    status: 415,
    zh: "这个文件坏了或不完整，打不开，没有存。",
    en: "This file is damaged or incomplete and cannot be opened; nothing was saved.",
  },
  "file.too_many_pixels": {
    status: 413,
    zh: "照片太大：{{width}} × {{height}} 像素，最多 {{megapixels}} 百万像素。请缩小再传。",
    en: "The picture is too large: {{width}} × {{height}} pixels, {{megapixels}} million at most. Make it smaller.",
  },
  "file.bomb": {
    status: 413,
    zh: "这个文件解开以后太大，不收。",
    en: "Unpacked, this file is too large to be taken.",
  },
  "file.slow": {
    status: 413,
    zh: "这个文件查了太久还没查完，没有存。请缩小或换个格式再传。",
    en: "This file took too long to check and was not saved. Make it smaller or use another format.",
  },
  "file.no_room": {
    status: 503,
    zh: "服务器的磁盘满了，没有存。请告诉系统管理员。",
    en: "The server's disk is full and nothing was saved. Tell the system administrator.",
  },
} as const;
