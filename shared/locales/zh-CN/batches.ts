/** Words for papers of many cases at once. */
export const batches = {
  mergedName: "调解协议（合并打印） {{date}}",
  folderName: "调解协议 {{date}}",
  export: "导出协议（Word）",
  print: "协议合并打印",
  running: "正在导出协议：{{done}} / {{total}}",
  done: "已把 {{count}} 份协议写入 {{folder}}",
  stopped: "没有全部导出：已写好的 {{count}} 份留在 {{folder}}，其余没有写",
  failed: "有 {{count}} 件没有导出：",
  more: "以及另外 {{count}} 件",
};
