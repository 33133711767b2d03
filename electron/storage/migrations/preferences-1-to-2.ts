/** Reminders by the system came with the clocks; nobody who had not chosen gets any. */
export function preferencesFrom1To2(data: unknown): unknown {
  return typeof data === "object" && data !== null ? { ...data, systemReminders: false } : data;
}
