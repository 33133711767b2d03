const two = (value: number) => `${value}`.padStart(2, "0");

/** Only the time of day of an instant (ISO 8601), in the zone of this computer. */
export function showTime(instant: string): string {
  const at = new Date(instant);
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(":");
}

/** An instant (ISO 8601) as date and time in the zone of this computer, its date as all dates of the screen are written. */
export function showInstant(instant: string): string {
  const at = new Date(instant);
  const date = [`${at.getFullYear()}`, two(at.getMonth() + 1), two(at.getDate())].join("-");
  return `${date} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
