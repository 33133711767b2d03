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
  caseSettled: {
    what: "This case is archived, deleted, or its agreement is signed, so it cannot be changed together with others.",
    safe: "Nothing in the case was changed.",
    next: "If it has to be, please open the case and change it there.",
  },
  batchBusy: {
    what: "An earlier change of many cases is still under way.",
    safe: "Your data is fine; this one was not begun.",
    next: "Please wait until it is done, or stop it, and try again.",
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
  backupUnreadable: {
    what: "This is not a whole backup; it may be cut or damaged: {{name}}",
    safe: "Nothing was restored from it; the present data was not changed.",
    next: "Please choose another backup.",
  },
  backupForeign: {
    what: "This zip is not a backup of Heshi: {{name}}",
    safe: "Nothing was restored from it; the present data was not changed.",
    next: "Please choose another file.",
  },
  backupNewer: {
    what: "This backup was made by a newer version of Heshi: {{name}}",
    safe: "Nothing was restored from it; the present data was not changed.",
    next: "Please install the newer version first.",
  },
  backupDamaged: {
    what: "A file in the backup {{name}} is damaged: {{file}}",
    safe: "Nothing was restored from it; the present data was not changed.",
    next: "Please choose another backup.",
  },
  backupIncomplete: {
    what: "A file is missing from the backup {{name}}: {{file}}",
    safe: "Nothing was restored from it; the present data was not changed.",
    next: "Please choose another backup.",
  },
  backupUnexpected: {
    what: "The backup {{name}} holds a file that does not belong in it: {{file}}",
    safe: "Nothing was restored from it; the present data was not changed.",
    next: "Somebody may have changed it; please choose another backup.",
  },
  backupUnsafe: {
    what: "The backup {{name}} holds an unsafe file, which was not unpacked: {{file}}",
    safe: "Nothing was restored from it; the present data was not changed.",
    next: "Somebody may have changed it; choose another backup and tell whoever looks after this computer.",
  },
  backupNotFound: {
    what: "This backup cannot be found: {{name}}",
    safe: "The present data was not changed.",
    next: "Check that the stick is connected and look at the list again.",
  },
  backupOtherKind: {
    what: "Fictional and real data cannot be restored into each other.",
    safe: "The present data was not changed.",
    next: "Please choose another backup.",
  },
  backupPlaceMissing: {
    what: "This folder cannot be found: {{path}}",
    safe: "No backup was made; the present data was not changed.",
    next: "Check that the stick is connected, or choose a folder that exists.",
  },
  backupPlaceInside: {
    what: "A backup cannot be put inside the data folder: {{path}}",
    safe: "No backup was made; the present data was not changed.",
    next: "Please choose a place outside it, best on a stick.",
  },
  backupBusy: {
    what: "Another backup or restore is under way.",
    safe: "The present data was not changed.",
    next: "Please wait until it is done, or cancel it.",
  },
  backupCancelled: {
    what: "Cancelled.",
    safe: "Nothing half-done was left; the present data was not changed.",
    next: "You can do it again at any time.",
  },
  restoreLosesMuch: {
    what: "This restore would remove {{count}} cases, more than a fifth.",
    safe: "Nothing was restored yet; the present data was not changed.",
    next: "Look at the changes and confirm before restoring.",
  },
  restoreUnderWay: {
    what: "A restore of this data folder is not finished: {{path}}",
    safe: "The data before it is in a backup; no half-restored data was opened.",
    next: "Wait a moment and press “Try again”.",
  },
};
