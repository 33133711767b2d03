import { z } from "zod";
import { LineText, LongText } from "./text";

export const LANGUAGES = ["zh-CN", "en"] as const;
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** Kinds of committee in the ministry's statistics, and the room stationed with another organ (派驻调解室). */
export const ROOM_KINDS = ["village", "residents", "township", "street", "enterprise", "association", "stationed"] as const;
export const RoomKind = z.enum(ROOM_KINDS);
export type RoomKind = z.infer<typeof RoomKind>;

/** One of the room's own people (调解员、记录人). What is known beyond the name only serves to warn of a conflict of interest. */
export const RosterPerson = z.strictObject({
  name: LineText,
  idNumber: LineText,
  phone: LineText,
  address: LineText,
  unit: LineText,
});
export type RosterPerson = z.infer<typeof RosterPerson>;

/** Somebody of whom only the name is known. */
export function rosterPerson(name: string): RosterPerson {
  return { name, idNumber: "", phone: "", address: "", unit: "" };
}

const Millimetres = z.number().min(5).max(80);

/** Page margins of the printed papers in millimetres. */
export const PageMargins = z.strictObject({ top: Millimetres, right: Millimetres, bottom: Millimetres, left: Millimetres });
export type PageMargins = z.infer<typeof PageMargins>;

/** GB/T 9704-2012: 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, which leaves 26 mm and 35 mm. */
export const DEFAULT_MARGINS: PageMargins = { top: 37, right: 26, bottom: 35, left: 28 };

/** The number series beside that of written people's mediation: what they number. Termination is of notices, the others of cases. */
export const SERIES_USES = ["oral", "termination", "police", "policeOnScene", "administrative", "court"] as const;
export type SeriesUse = (typeof SERIES_USES)[number];

/** How the numbers of a series look; `first` is the first one in the year of the room's first number, where a paper register came before. */
export const NumberSeries = z.strictObject({
  prefix: LineText.min(1),
  pattern: LineText.min(1),
  digits: z.int().min(1).max(8),
  first: z.int().min(1).max(99_999_999),
});
export type NumberSeries = z.infer<typeof NumberSeries>;

export const PAPER_SIZES = ["normal", "large"] as const;
export const PaperSize = z.enum(PAPER_SIZES);

/** The mediation room (调解室) or committee (调解委员会) that uses this folder. */
export const Room = z.strictObject({
  name: LineText.min(1),
  kind: RoomKind,
  /** The series of case numbers, such as the town's name and the word for people's mediation. */
  numberPrefix: LineText.min(1),
  /** Text with the marks `{year}`, `{prefix}` and `{number}`. */
  numberPattern: LineText.min(1),
  /** Least count of digits of the running number, filled up with zeros. */
  numberDigits: z.int().min(1).max(8),
  /** Where a paper register came before this program: the first number to give in that year. Other years begin at 1. */
  firstNumber: z.strictObject({ year: z.int().min(1900).max(9999), sequence: z.int().min(1).max(99_999_999) }),
  series: z.strictObject({
    oral: NumberSeries,
    termination: NumberSeries,
    police: NumberSeries,
    policeOnScene: NumberSeries,
    administrative: NumberSeries,
    court: NumberSeries,
  }),
  /** The organisation whose seal goes on the papers; a stationed room uses that of its committee. */
  sealOrganisation: LineText.min(1),
  mediators: z.array(RosterPerson).max(200),
  recorder: LineText,
  place: LineText,
  margins: PageMargins,
  /** Letters of the papers: normal, or large for old eyes. */
  paperSize: PaperSize,
  /** Even pages have their binding edge at the right, for printing on both sides (双面打印). */
  bindingMargin: z.boolean(),
  /** Families of the papers' Chinese letters; empty is the usual one of GB/T 9704. */
  fonts: z.strictObject({ title: LineText, heading: LineText, body: LineText }),
  /** A line at the top of every page, and lines under the text of the last one; empty for none. */
  headerLine: LineText,
  extraLines: LongText,
  /** This room reminds of wet signatures on paper whatever the matter is. */
  wetSignatures: z.boolean(),
  /** A check code on the pages of an agreement that was fixed for signing. */
  checkCodes: z.boolean(),
});
export type Room = z.infer<typeof Room>;

/** How the program looks; kept apart from the room so that it can be chosen before the room is set up. */
export const Preferences = z.strictObject({
  screenLanguage: Language,
  documentLanguage: Language,
  /** Dues are told as a notification of the system too, where the host can do so. */
  systemReminders: z.boolean(),
});
export type Preferences = z.infer<typeof Preferences>;

export const DEFAULT_PREFERENCES: Preferences = { screenLanguage: "zh-CN", documentLanguage: "zh-CN", systemReminders: false };
