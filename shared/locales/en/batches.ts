/** Words for papers of many cases at once. */
export const batches = {
  mergedName: "Mediation agreements for printing {{date}}",
  folderName: "Mediation agreements {{date}}",
  export: "Export agreements (Word)",
  print: "Agreements in one file",
  running: "Exporting agreements: {{done}} of {{total}}",
  done: "{{count, agreement was|agreements were}} written to {{folder}}",
  stopped: "Not all were exported: the {{count}} written ones stay in {{folder}}, the others were not written",
  failed: "{{count, case was|cases were}} not exported:",
  more: "and {{count}} more",
};
