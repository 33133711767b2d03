/** Words for the room's own letters and lines on papers, and for what is left empty on them. */
export const own = {
  fonts: {
    title: "Font of titles",
    heading: "Font of headings",
    body: "Font of the text",
    help: "The name of the font; empty for {{usual}}",
    known: "FZXiaoBiaoSong-B05S|SimSun|SimHei|FangSong_GB2312|FangSong|KaiTi_GB2312|KaiTi|STZhongsong",
  },
  readAloud: " (read aloud to them before a witness) ",
  leave: {
    title: "Left empty to fill in by hand:",
    idNumbers: "ID numbers",
    phones: "phones",
    addresses: "addresses",
    dates: "dates",
  },
  header: "Header",
  headerHelp: "Printed at the top of each page but not on covers and the catalogue; empty for none",
  extra: "Lines at the end",
  extraHelp: "One paragraph a line, in small letters at the end of each paper; empty for none",
};
