/** Words for what the pages of a template of the room's own cannot show as Word does. */
export const ownPages = {
  notShown: "PDF, print and preview do not show, or only simply: {{what}}. The Word file is what counts.",
  joiner: ", ",
  leftOut: {
    textBox: "text in text boxes",
    shape: "drawn shapes",
    picture: "pictures such as EMF or WMF",
    floating: "the place of floating pictures (shown in line)",
    edgePicture: "pictures and watermarks in headers and footers",
    edgeTable: "the layout of tables in headers and footers",
    note: "footnotes and endnotes",
    equation: "equations",
    tabs: "aligned tab stops and their leaders",
    symbol: "some special signs (□ instead)",
    tableStyle: "shading of a table style that changes by rows or columns",
    pageStart: "page numbers that begin anew",
    firstPage: "first-page headers and footers of later sections",
  },
  inUse:
    "Made with the room's own template: {{name}}. The preview is what is printed and becomes a PDF; what was just typed shows once it is saved.",
  papers: "To the papers",
};
