import type { Translation } from "../shape";
import type { bilingual as source } from "../zh-CN/bilingual";

export const bilingual: Translation<typeof source> = {
  paper: {
    blankDate: "____________ (Y/M/D)",
    sentence:
      "This agreement is written in Chinese and English. Both texts have the same meaning; where they differ, the Chinese text prevails.",
    interpreter: "Interpreter",
  },
  title: "Chinese and English (foreign parties)",
  switch: "Make the papers of this case in Chinese and English",
  help: "Every paper has the Chinese with the English under it; fixed words come by themselves. Write below the English of what was written here; what has none is printed in Chinese alone.",
  offer: "There is a foreign party: the papers can be made in Chinese and English.",
  offerGo: "Make them bilingual",
  on: "The papers of this case are in Chinese and English; the English is written at the end of the form.",
  onGo: "Write the English",
  interpreterMissing:
    "There is no interpreter yet. For a party who does not know Chinese an interpreter should be present, interpret faithfully, and sign the agreement and the records; add one under the participants, as “Interpreter”.",
  interpreterThere:
    "Interpreter: {{names}}. They should be present, interpret faithfully, and sign the agreement and the records.",
  chinese: "Chinese: {{part}}",
  english: "English: {{part}}",
  part: {
    facts: "main facts",
    disputes: "disputed points",
    claims: "claims",
    performance: "manner and time of performance",
    sentence: "which text counts",
    reason: "reason of the supplement",
    continues: "what stays in force",
    clause: "clause {{n}}",
  },
  nothing: "(no Chinese yet)",
  insert: "Insert",
  insertMark: "Insert {{mark}} into the English",
  marksHelp: "Write amounts and marks as in the Chinese; on paper they become the amounts, names and dates in English.",
  sentenceChinese: "Which text counts (Chinese; can be changed or removed)",
  fix: "The text that is fixed is in Chinese and English: both are fixed and signed together.",
  fixMissing: "Without English yet: {{count}}. There only the Chinese is printed.",
  ownChinese:
    "This case has papers in Chinese and English, but this one is made with your own template and is printed in Chinese alone.",
  othersChinese: "The papers of this case are in Chinese and English; texts for other systems are in Chinese alone.",
};
