/** The address of a form for a case that is not saved yet; its id is made here, so that every save has a place to go. `page` is one of its pages. */
export function newCasePath(page = ""): string {
  return `/cases/${crypto.randomUUID()}${page === "" ? "" : `/${page}`}?new`;
}
