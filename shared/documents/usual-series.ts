import type { Room } from "#shared/domain/room";
import type { Words } from "#shared/locales/words";

const without = (text: string, end: string) => (end !== "" && text.endsWith(end) ? text.slice(0, -end.length) : text);
// Brackets in which no place stands, full-width or not.
const EMPTY_BRACKETS = /\u{ff08}\u{ff09}|\(\)/u;

/**
 * The series beside the room's own as rooms usually name them, made from the prefix of its case numbers.
 * Nothing but a beginning to be changed: habits differ from place to place (domain notes 2.2).
 */
export function usualSeries(t: Words, numberPrefix: string): Room["series"] {
  const stem = without(numberPrefix.trim(), t("tracks.series.ending"));
  const place = without(stem, t("tracks.series.people"));
  const series = (use: keyof Room["series"]) => {
    const police = use === "police" || use === "policeOnScene";
    const prefix = t(`tracks.series.usual.${use}`, { stem, place }).replace(EMPTY_BRACKETS, "").trim();
    return {
      prefix,
      pattern: t(police ? "tracks.series.policePattern" : "documents.numberPattern"),
      digits: police ? 1 : 4,
      first: 1,
    };
  };
  return {
    oral: series("oral"),
    termination: series("termination"),
    police: series("police"),
    policeOnScene: series("policeOnScene"),
    administrative: series("administrative"),
    court: series("court"),
  };
}
