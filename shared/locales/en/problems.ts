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
  agreementInEffect: {
    what: "The agreement is in effect: names of parties, clauses and signatures cannot be changed any more.",
    safe: "This change was not saved; what was saved before is as it was.",
    next: "For a correction, please let the parties sign a supplementary agreement.",
  },
  caseSettled: {
    what: "This case is archived, or its agreement is signed, so it cannot be changed together with others.",
    safe: "Nothing in the case was changed.",
    next: "If it has to be, please open the case and change it there.",
  },
  dossierBusy: {
    what: "Another dossier is being bound.",
    safe: "No data was changed.",
    next: "Wait until it is done, or stop it first.",
  },
  batchBusy: {
    what: "An earlier change of many cases is still under way.",
    safe: "Your data is fine; this one was not begun.",
    next: "Please wait until it is done, or stop it, and try again.",
  },
  noAgreement: {
    what: "This case has no agreement to export: there are no clauses yet, or no agreement was reached.",
    safe: "The case stays as it is.",
    next: "Open the case, write the clauses, and export again.",
  },
  paperNotForKind: {
    what: "The people's mediation agreement cannot be used for: {{kind}}.",
    safe: "The case is saved.",
    next: "One result belongs to one kind of mediation; check the kind, or use that organ's paper.",
  },
  actNotPossible: {
    what: "The case is “{{state}}” now, which does not allow “{{act}}”.",
    safe: "The case was not changed.",
    next: "The page Progress shows what can be done now.",
  },
  actLacks: {
    what: "“{{act}}” is not possible yet. Missing: {{missing}}.",
    safe: "The case was not changed, and what was written is saved.",
    next: "Please fill in what is missing and try again.",
  },
  actReasonMissing: {
    what: "“{{act}}” needs a reason.",
    safe: "The case was not changed.",
    next: "Please write the reason and try again.",
  },
  actDateUnclear: {
    what: "The date “{{typed}}” was not understood.",
    safe: "The case was not changed.",
    next: "Please write it as 2026-1-20.",
  },
  caseInBin: {
    what: "The case is in the recycle bin.",
    safe: "The case was not changed, and all of it is there.",
    next: "If it is needed, put it back first, in the recycle bin.",
  },
  binTooEarly: {
    what: "A removed case can be deleted for good after 30 days; {{days}} are left.",
    safe: "The case is still in the recycle bin.",
    next: "Please wait until then; it can be put back at any time.",
  },
  removeReasonMissing: {
    what: "No reason was given for removing the case.",
    safe: "The case was not changed.",
    next: "Please write the reason, then remove it.",
  },
  voidReasonMissing: {
    what: "No reason was given for making the number void.",
    safe: "The number was not changed.",
    next: "Please write the reason and try again.",
  },
  noNumber: {
    what: "The case has no number that could be made void.",
    safe: "The case was not changed.",
    next: "Accept the case first if it needs a number.",
  },
  numberInUse: {
    what: "The number {{number}} already stands on an agreement or a notice and cannot be made void.",
    safe: "Neither the case nor the number was changed.",
    next: "If the case was entered by mistake, remove the whole case; its number then stays visible as void.",
  },
  lawForbids: {
    what: "The law rules this mediation out: {{law}}, {{article}}.",
    safe: "The case is saved, without a number.",
    next: "{{text}}",
  },
  reasonMissing: {
    what: "No reason was given for the change of track.",
    safe: "The case was not changed.",
    next: "Please write the reason.",
  },
  sameTrack: {
    what: "The case is on this track already.",
    safe: "The case was not changed.",
    next: "Choose another one, or cancel.",
  },
  resultOnTrack: {
    what: "There is a result on this track already, so it cannot be changed.",
    safe: "The case was not changed.",
    next: "One result belongs to one track; begin a new case for what is left.",
  },
  kindNeedsTransfer: {
    what: "The track of a numbered case cannot be changed just so.",
    safe: "What was saved before was not changed.",
    next: "Load the case again and use “Change the track” with a reason.",
  },
  ruleUnknown: {
    what: "There is no such rule.",
    safe: "The settings were not changed.",
    next: "Open “Law and periods” again.",
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
    safe: "The case is not affected, and no half-written file is left.",
    next: "See whether the stick or network drive is there and the folder may be written to, or choose another place, and try again.",
  },
  targetFull: {
    what: "The disk of this place is full, nothing was written: {{path}}",
    safe: "The case is not affected, and no half-written file is left.",
    next: "Make room on that disk, or choose another place, and try again.",
  },
  targetBusy: {
    what: "A file of this name is open in another program such as Word, nothing was written: {{path}}",
    safe: "The case is not affected, and that file is as it was.",
    next: "Close that file and try again, or choose another name.",
  },
  openFailed: {
    what: "The system could not open this file.",
    safe: "It is saved: {{path}}",
    next: "Please open it from its folder with Word or WPS.",
  },
  attachmentEmpty: {
    what: "“{{name}}” is empty (0 bytes) and was not added.",
    safe: "The case and its other files are unchanged.",
    next: "Open the file you took it from; if it is fine, copy it anew and add it again.",
  },
  attachmentTooLarge: {
    what: "“{{name}}” is larger than {{most}} MB and was not added.",
    safe: "The case and its other files are unchanged.",
    next: "Cut out the part that matters or make the file smaller, then add it again.",
  },
  attachmentChanged: {
    what: "“{{name}}” changed while it was being added; it was not added.",
    safe: "The case and its other files are unchanged.",
    next: "Wait until the other program has finished with it, then add it again.",
  },
  attachmentGone: {
    what: "“{{name}}” cannot be read: it may have been deleted, moved or changed, or its stick or phone unplugged. It was not added.",
    safe: "The case and its other files are unchanged.",
    next: "See whether the file is still there and add it again.",
  },
  attachmentBroken: {
    what: "The file was cut off on its way and was not added.",
    safe: "The case and its other files are unchanged.",
    next: "Please add it again.",
  },
  attachmentDamaged: {
    what: "The file “{{name}}” is damaged: it is not what was stored, and it is not shown.",
    safe: "The damaged file stays where it is; the case and its other files are not affected.",
    next: "Restore a backup, or add the original file again.",
  },
  attachmentMissing: {
    what: "The file “{{name}}” has vanished.",
    safe: "The case and its other files are not affected.",
    next: "Restore a backup, or add the original file again.",
  },
  attachmentNotOpened: {
    what: "“{{name}}” is a kind of file that may run something; it is not opened here.",
    safe: "The file is kept whole and was not run.",
    next: "If you really need it, save a copy and have it looked at by someone who knows computers.",
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
    what: "This restore would remove {{count, case}}, more than a fifth.",
    safe: "Nothing was restored yet; the present data was not changed.",
    next: "Look at the changes and confirm before restoring.",
  },
  restoreUnderWay: {
    what: "A restore of this data folder is not finished: {{path}}",
    safe: "The data before it is in a backup; no half-restored data was opened.",
    next: "Wait a moment and press “Try again”.",
  },
  calendarContradicts: {
    what: "{{day}} in the holiday table is not in its year, or is both a day off and a make-up day.",
    safe: "The holiday table was not changed.",
    next: "Put this day right and save again.",
  },
  agreementFixed: {
    what: "The text is fixed and being signed; parties, facts, clauses and signatures cannot change.",
    safe: "This change was not saved; the text and all signatures are there.",
    next: "To change the text, give this version up under “Signing”, then make a new one.",
  },
  versionClosed: {
    what: "This version of the agreement is no longer being signed.",
    safe: "All signatures are there; this one was not entered.",
    next: "See under “Signing” which version it is now.",
  },
  signerNotRequired: {
    what: "“{{name}}” is not among those who sign this agreement.",
    safe: "The signature was not entered; all others are there.",
    next: "Check who signs; an agent needs the power to sign and a written authority first.",
  },
  signatureTooSlight: {
    what: "Too short to be a signature.",
    safe: "It was not entered; all others are there.",
    next: "Write the whole name, then accept.",
  },
  sealNotDrawn: {
    what: "A seal cannot be drawn on the screen.",
    safe: "Nothing was entered; all signatures are there.",
    next: "Print, seal on paper, and enter the day.",
  },
  signReasonMissing: {
    what: "No reason was written.",
    safe: "Nothing was changed; all signatures are there.",
    next: "Write the reason and try again.",
  },
  pdfNoBrowser: {
    what: "No browser was found that can make a PDF.",
    safe: "The case is not affected.",
    next: "Install Chromium, Chrome or Edge and try again; or export to Word and save it as PDF there.",
  },
  pdfFailed: {
    what: "The PDF was not made.",
    safe: "The case is not affected.",
    next: "Try again; if it still fails, export to Word and save it as PDF there.",
  },
  noPrinter: {
    what: "This computer has no printer; nothing was printed.",
    safe: "The case is not affected.",
    next: "Add a printer in the settings of the system, or export to PDF or Word and print it on another computer.",
  },
  printAlone: {
    what: "The template of “{{title}}” has another header or footer on its first page, which cannot be printed behind other papers; nothing was printed.",
    safe: "The case is not affected.",
    next: "Print one copy of it alone, or export one PDF with all copies and print that.",
  },
  keyMissing: {
    what: "There is no key for digital signatures yet.",
    safe: "Cases and papers are not affected.",
    next: "Make a key in the settings first.",
  },
  keyLocked: {
    what: "This agreement is to be signed digitally, but the key is locked.",
    safe: "Nothing was exported; the case is not affected.",
    next: "Give the passphrase below and the export goes on, once in each run; or turn the digital signature off in the settings and export again.",
  },
  passphraseWrong: {
    what: "The passphrase is wrong.",
    safe: "The key stays locked; nothing was changed.",
    next: "Mind capitals and the input method, and try again; if it is forgotten, only a new key helps.",
  },
  templateTooLarge: {
    what: "{{name}} is larger than {{most}} MB and was not taken in.",
    safe: "Your other templates are unchanged.",
    next: "Compress or remove pictures in Word and try again.",
  },
  templateNotDocx: {
    what: "{{name}} is no .docx file and was not taken in.",
    safe: "Your other templates are unchanged.",
    next: "Open it in Word or WPS, save it as a Word document (.docx), and try again.",
  },
  templateOldWord: {
    what: "{{name}} is a Word file of the old kind (.doc); another name does not change that. It was not taken in.",
    safe: "Your other templates are unchanged.",
    next: "Open it in Word or WPS, save it as a Word document (.docx), and try again.",
  },
  templateProtected: {
    what: "{{name}} has a password and cannot be read; it was not taken in.",
    safe: "Your other templates are unchanged.",
    next: "Remove the password in Word, save it, and try again.",
  },
  templateDamaged: {
    what: "{{name}} is damaged and cannot be read whole.",
    safe: "Your other templates and all cases are unchanged.",
    next: "Open it in Word, save it as a new .docx, and try again.",
  },
  templateMacros: {
    what: "{{name}} holds macros, controls or embedded files: {{part}}",
    safe: "Nothing in it was run and it was not taken in; your other templates are unchanged.",
    next: "Copy text and tables into a new Word document, save it as .docx, and try again.",
  },
  templateLinks: {
    what: "{{name}} links to something outside: {{link}}",
    safe: "The link was not followed and it was not taken in; your other templates are unchanged.",
    next: "Break the link in Word, or copy text and tables into a new document, save it as .docx, and try again.",
  },
  templateUnsafe: {
    what: "The inside of {{name}} is not as it should be: unpacked it would fill the memory or lead elsewhere. It was not taken in.",
    safe: "It was not unpacked; your other templates are unchanged.",
    next: "Do not use this file any more and ask for another one.",
  },
  templateMissing: {
    what: "The file of the template “{{name}}” is missing or damaged.",
    safe: "The case is unchanged, and no paper was made.",
    next: "Restore a backup, or take the template in again under Settings, Own templates, or use another.",
  },
  templateUsed: {
    what: "The template “{{name}}” was in use and cannot be deleted.",
    safe: "Nothing was changed; cases made with it still need it.",
    next: "To use it no longer, choose another or the program's own form.",
  },
  templateNotMerged: {
    what: "“{{title}}” has a template of the room's own; it cannot become a part of one Word file with others.",
    safe: "This paper was not exported; the case is not affected.",
    next: "Export the agreements as files of their own, or export it from its case to Word or PDF.",
  },
};
