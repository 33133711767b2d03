import type { ProblemWords } from "../shape";

export const problems: ProblemWords = {
  unknownCall: {
    what: "Two parts of the program differ in version.",
    safe: "No data was changed.",
    next: "Please close the program and open it again.",
  },
  badInput: {
    what: "This input has the wrong form ({{place}}).",
    safe: "The stored data was not changed.",
    next: "Please check it and try again.",
  },
  tooLarge: {
    what: "This is too large to save at once.",
    safe: "What was saved last is still there.",
    next: "Please split it, or take out what is not needed.",
  },
  notAllowed: {
    what: "This window has no permission.",
    safe: "No data was changed.",
    next: "Please close it and open the program from its icon.",
  },
  hostGone: {
    what: "The program behind this window has stopped.",
    safe: "Everything shown as saved is there.",
    next: "Keep this window open, start the program again and compare the last sentences.",
  },
  unexpected: {
    what: "Something unexpected went wrong ({{ref}}).",
    safe: "Saved data was not changed.",
    next: "Please try again; if it stays, restart the program.",
  },
  caseNotFound: {
    what: "This case cannot be found.",
    safe: "Other cases are not affected.",
    next: "Please go back to the list of cases.",
  },
  caseChangedElsewhere: {
    what: "This case was changed in another window.",
    safe: "What that window saved is there, and your text is still on this screen.",
    next: "Copy what you wrote here, then press “Load again”.",
  },
  roomNotSetUp: {
    what: "The mediation room is not set up yet.",
    safe: "No data was changed.",
    next: "Please fill in the settings first.",
  },
  acceptanceDateMissing: {
    what: "Without a date of acceptance no number is given.",
    safe: "The case is saved.",
    next: "Please type the date of acceptance first.",
  },
  tooFewParties: {
    what: "A case needs two named parties to be accepted and numbered.",
    safe: "The case is saved.",
    next: "Please add the parties first.",
  },
  alreadyAccepted: {
    what: "This case already has its number.",
    safe: "The number was not changed.",
    next: "Nothing needs to be done.",
  },
  listBuilding: {
    what: "The list of cases is being made anew, so the next number is not certain yet.",
    safe: "All cases are there, and what you wrote is saved.",
    next: "Please try again when the list is ready, usually within a minute.",
  },
  paperNotForKind: {
    what: "The people's mediation agreement cannot be used for: {{kind}}.",
    safe: "The case is saved.",
    next: "One result belongs to one kind of mediation; check the kind, or use that organ's paper.",
  },
  exportGone: { what: "The exported file cannot be found.", safe: "The case is not affected.", next: "Please export it again." },
  folderMissing: {
    what: "The data folder cannot be found: {{path}}",
    safe: "No empty data was made and no file was changed.",
    next: "Check that the stick, disk or network drive is connected and press “Try again”, or choose another folder.",
  },
  folderNotWritable: {
    what: "The data folder cannot be written to: {{path}}",
    safe: "The files in it were not changed.",
    next: "Ask the administrator for permission to write, or choose another folder.",
  },
  folderForeign: {
    what: "This folder holds other files: {{path}}",
    safe: "They were not changed.",
    next: "Please choose an empty folder, or an existing Heshi data folder.",
  },
  folderNewer: {
    what: "This data was saved by a newer version of Heshi.",
    safe: "It was not changed.",
    next: "Please install the newer version.",
  },
  folderReadOnly: {
    what: "{{user}} is using this data folder on {{computer}}.",
    safe: "No data was changed.",
    next: "You can read only; open it again when the other person has closed the program.",
  },
  fileDamaged: {
    what: "A file is damaged and has no earlier copy: {{file}}",
    safe: "It was moved to the folder of damaged files, not deleted; other cases are not affected.",
    next: "Please restore this one case from a backup.",
  },
  diskFull: {
    what: "The disk is full; this was not saved.",
    safe: "What was saved before is there, and your text is still on the screen.",
    next: "Please free some space; the program will save again by itself.",
  },
  fileBusy: {
    what: "Another program holds the file; this was not saved.",
    safe: "What was saved before is there, and your text is still on the screen.",
    next: "Close the program that uses it (virus scanner, sync tool); saving will be tried again.",
  },
  diskFailing: {
    what: "The disk failed to read or write; this did not succeed.",
    safe: "What was saved before was not changed, and your text is still on the screen.",
    next: "Check that the stick or drive is connected; it will be tried again. If it goes on, copy the data to another disk soon.",
  },
  lockLost: {
    what: "This data folder is no longer this window's to use (the computer may have slept and somebody else went on).",
    safe: "Nothing that others saved was overwritten; your unsaved text is still on the screen.",
    next: "Please copy the unsaved text, close the program and open it again.",
  },
  targetNotWritable: {
    what: "Cannot write here: {{path}}",
    safe: "The case is not affected.",
    next: "Close an open file of that name, or choose another place.",
  },
  openFailed: {
    what: "The system could not open this file.",
    safe: "It is saved: {{path}}",
    next: "Please open it from its folder with Word or WPS.",
  },
};
