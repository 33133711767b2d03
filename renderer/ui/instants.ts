import type { Language } from "#shared/domain/room";

/** An instant (ISO 8601) as date and time in the zone of this computer. */
export function showInstant(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(instant));
}

/** Only the time of day of an instant. */
export function showTime(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { timeStyle: "medium" }).format(new Date(instant));
}
