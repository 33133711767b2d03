/** What was found in the data folder and must be told, by the name that the file has now. */
export type Damage = {
  /**
   * `restoredFromPrevious`: damaged or gone, and its generation before was opened; `setAside`: damaged without an earlier one;
   * `conflictCopy`: a second version made by a sync tool or by hand; `strayFile`: a case in the wrong folder;
   * `newerFile`: written by a newer program; `unreadable`: the system does not give it out.
   */
  readonly code: "restoredFromPrevious" | "setAside" | "conflictCopy" | "strayFile" | "newerFile" | "unreadable";
  readonly file: string;
  /** When the copy that was opened instead had been saved. */
  readonly savedAt: string | null;
};

export type Tell = (damage: Damage) => void;
