/** The address of a form for a case that is not saved yet; its id is made here, so that every save has a place to go. */
export function newCasePath(): string {
  return `/cases/${crypto.randomUUID()}?new`;
}
