export const pages = {
  tools: "Size of pages",
  count: "Pages: {{count}}",
  smaller: "Smaller",
  larger: "Larger",
  size: "Shown size",
  percent: "{{percent}} %",
  trueSize: "True size",
  fit: "Fit width",
  missing: "Still empty: fill in",
  pdf: "Export PDF",
  fontsTitle: "This computer lacks fonts",
  fontInstead: "“{{wanted}}” is not there; “{{instead}}” is used instead.",
  fontSystem: "“{{wanted}}” is not there; the system's usual font is used instead.",
  fontsNote:
    "On the screen, in print and in PDFs. A Word file still names the wanted font and shows it on a computer that has it.",
};
