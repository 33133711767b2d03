/** Words for what the pages of a template of the room's own cannot show as Word does. */
export const ownPages = {
  notShown: "PDF、打印和预览不显示或简化了：{{what}}；以Word文件为准。",
  joiner: "、",
  leftOut: {
    textBox: "文本框里的内容",
    shape: "图形",
    picture: "EMF、WMF等格式的图片",
    floating: "浮动图片的位置（按嵌入显示）",
    edgePicture: "页眉页脚里的图片和水印",
    edgeTable: "页眉页脚里表格的格式",
    note: "脚注和尾注",
    equation: "公式",
    tabs: "制表位的对齐和前导符",
    symbol: "个别特殊符号（以□代替）",
    tableStyle: "表格样式里按行列变化的底纹",
    pageStart: "另起的页码",
    firstPage: "后面各节首页不同的页眉页脚",
  },
  inUse: "用自己的模板：{{name}}。预览就是打印和PDF的样子；刚输入的内容保存后显示。",
  papers: "到“文书”页",
};
