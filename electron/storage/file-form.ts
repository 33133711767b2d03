import { z } from "zod";
import { HolidayTable } from "#shared/domain/calendar";
import { Catalogue } from "#shared/domain/catalogue";
import { CaseFile } from "#shared/domain/case-file";
import { NO_VIEWS, Views } from "#shared/domain/case-list";
import { ClauseBank, EMPTY_CLAUSE_BANK } from "#shared/domain/clause-bank";
import { Dictionary, EMPTY_DICTIONARY } from "#shared/domain/dictionary";
import { EMPTY_NUMBER_REGISTER, NumberRegister } from "#shared/domain/numbering";
import { EMPTY_RULE_BOOK, RuleBook } from "#shared/domain/law-rule";
import { EMPTY_PHRASE_BOOK, PhraseBook } from "#shared/domain/phrase-book";
import { DEFAULT_PREFERENCES, Preferences, Room } from "#shared/domain/room";
import { NO_SIGNING_KEY, SigningKey } from "#shared/domain/signing-key";
import { NO_TEMPLATES, TemplateBook } from "#shared/domain/template";
import { caseFrom1To2, numbersFrom1To2, roomFrom1To2 } from "./migrations/case-1-to-2";
import { caseFrom2To3, roomFrom2To3 } from "./migrations/case-2-to-3";
import { caseFrom3To4 } from "./migrations/case-3-to-4";
import { preferencesFrom1To2 } from "./migrations/preferences-1-to-2";

/** One step from a version to the next. Frozen once released: it imports nothing of ours and works on plain JSON. */
export type Migration = (data: unknown) => unknown;

/** What a kind of file holds and how older versions become the present one: `migrations[0]` leads from 1 to 2. */
export type FileForm<T> = {
  readonly format: string;
  readonly version: number;
  readonly schema: z.ZodType<T>;
  readonly migrate: (data: unknown, from: number) => unknown;
  /** False for data that is whole but belongs in another place, such as a case under the name of another. */
  readonly fits?: (data: T) => boolean;
};

/** A kind of file: its name, its schema, and the steps from its first version to the present one. */
export function fileForm<T>(format: string, schema: z.ZodType<T>, migrations: readonly Migration[] = []): FileForm<T> {
  const migrate = (data: unknown, from: number) => migrations.slice(from - 1).reduce((value, step) => step(value), data);
  return { format, version: migrations.length + 1, schema, migrate };
}

/** The folder's own card: says that this folder is ours and which installation made it. */
export const FolderCard = z.strictObject({ folder: z.uuid(), createdAt: z.iso.datetime(), demo: z.boolean() });
export type FolderCard = z.infer<typeof FolderCard>;

export const caseForm = fileForm("heshi/case", CaseFile.nullable(), [caseFrom1To2, caseFrom2To3, caseFrom3To4]);
export const folderForm = fileForm("heshi/folder", FolderCard.nullable());
export const roomForm = fileForm("heshi/room", Room.nullable(), [roomFrom1To2, roomFrom2To3]);
export const preferencesForm = fileForm("heshi/preferences", Preferences, [preferencesFrom1To2]);
export const dictionaryForm = fileForm("heshi/dictionary", Dictionary);
export const phrasesForm = fileForm("heshi/phrases", PhraseBook);
export const numbersForm = fileForm("heshi/numbers", NumberRegister, [numbersFrom1To2]);
export const rulesForm = fileForm("heshi/rules", RuleBook);
/** Null while the room uses the table that comes with the program. */
export const calendarForm = fileForm("heshi/calendar", HolidayTable.nullable());
export const viewsForm = fileForm("heshi/views", Views);
export const signingKeyForm = fileForm("heshi/signing-key", SigningKey);
/** Null while the room binds its dossiers by the official catalogue. */
export const catalogueForm = fileForm("heshi/catalogue", Catalogue.nullable());
export const clausesForm = fileForm("heshi/clauses", ClauseBank);
export const templatesForm = fileForm("heshi/templates", TemplateBook);

/** What a small file holds before it is first written. */
export const BEGINNINGS = {
  room: null,
  preferences: DEFAULT_PREFERENCES,
  numbers: EMPTY_NUMBER_REGISTER,
  dictionary: EMPTY_DICTIONARY,
  rules: EMPTY_RULE_BOOK,
  phrases: EMPTY_PHRASE_BOOK,
  calendar: null,
  views: NO_VIEWS,
  signingKey: NO_SIGNING_KEY,
  catalogue: null,
  clauses: EMPTY_CLAUSE_BANK,
  templates: NO_TEMPLATES,
} as const;
