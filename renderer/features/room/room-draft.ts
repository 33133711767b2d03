import { linesOf } from "#shared/domain/text";
import { DEFAULT_MARGINS, type Room, rosterPerson, SERIES_USES } from "#shared/domain/room";
import { usualSeries } from "#shared/documents/usual-series";
import type { Words } from "#shared/locales/words";

/** The room as it stands in the form: lists are texts of a line each, so that typing stays as typed. */
export type RoomDraft = Omit<Room, "mediators" | "series"> & {
  /** Null in the first set-up: the usual ones of the prefix that is typed. */
  readonly series: Room["series"] | null;
  readonly mediators: string;
  /** The people known so far, so that a name left in the list keeps what is known of it. */
  readonly known: Room["mediators"];
};

/** The form for a room: what is stored, or a beginning with the usual pattern of case numbers. */
export function roomDraft(room: Room | null, year: number, t: Words): RoomDraft {
  if (room) return { ...room, mediators: room.mediators.map(({ name }) => name).join("\n"), known: room.mediators };
  return {
    name: "",
    kind: "township",
    numberPrefix: t("documents.defaultPrefix"),
    numberPattern: t("documents.numberPattern"),
    numberDigits: 4,
    series: null,
    firstNumber: { year, sequence: 1 },
    sealOrganisation: "",
    mediators: "",
    known: [],
    recorder: "",
    place: "",
    margins: DEFAULT_MARGINS,
    paperSize: "normal",
    bindingMargin: false,
    fonts: { title: "", heading: "", body: "" },
    headerLine: "",
    extraLines: "",
    wetSignatures: false,
    checkCodes: true,
  };
}

/** The room that a form means. */
export function roomOfDraft({ known, ...draft }: RoomDraft, t: Words): Room {
  const name = draft.name.trim();
  return {
    ...draft,
    name,
    numberPrefix: draft.numberPrefix.trim(),
    series: draft.series ?? usualSeries(t, draft.numberPrefix),
    sealOrganisation: draft.sealOrganisation.trim() || name,
    mediators: linesOf(draft.mediators).map((each) => known.find((person) => person.name === each) ?? rosterPerson(each)),
  };
}

/** The fields that must be filled before the room can be saved. */
export function missingFields(draft: RoomDraft): readonly string[] {
  const fields = (["name", "numberPrefix", "numberPattern"] as const).filter((field) => draft[field].trim() === "");
  const { series } = draft;
  if (!series) return fields;
  const parts = SERIES_USES.flatMap((use) => (["prefix", "pattern"] as const).map((part) => ({ use, part })));
  return [
    ...fields,
    ...parts.filter(({ use, part }) => series[use][part].trim() === "").map(({ use, part }) => `series-${part}-${use}`),
  ];
}
