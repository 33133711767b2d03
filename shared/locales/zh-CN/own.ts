/** Words for the room's own letters and lines on papers, and for what is left empty on them. */
export const own = {
  fonts: {
    title: "标题字体",
    heading: "小标题字体",
    body: "正文字体",
    help: "按字体名填写；留空用{{usual}}",
    known: "方正小标宋简体|宋体|黑体|仿宋_GB2312|仿宋|楷体_GB2312|楷体|华文中宋",
  },
  readAloud: "（已向其宣读，由见证人见证）",
  leave: { title: "留空待手填：", idNumbers: "身份证号", phones: "电话", addresses: "住址", dates: "日期" },
  header: "页眉",
  headerHelp: "印在每一页上方，封面、目录、封底除外；留空不印",
  extra: "文末附加文字",
  extraHelp: "每行一段，小字印在文书末尾；留空不印",
};
