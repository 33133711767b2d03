import { useState } from "react";
import { useSearchParams } from "react-router";
import { CaseFilter, CaseSort, NO_FILTER } from "#shared/domain/case-list";

/** What the list shows, as it stands in the address: coming back from a case finds it again. */
export type ListPlace = {
  readonly page: number;
  readonly size: number;
  readonly text: string;
  readonly filter: CaseFilter;
  readonly sort: CaseSort | null;
};

export const PAGE_SIZES = [50, 100, 500] as const;

/** The lists of a filter and their names in the address. */
const LISTS = {
  states: "state",
  kinds: "kind",
  categories: "category",
  risks: "risk",
  difficulties: "difficulty",
  mediators: "mediator",
  villages: "village",
  tags: "tag",
} as const;
type ListName = keyof typeof LISTS;
const LIST_NAMES: readonly ListName[] = [
  "states", "kinds", "categories", "risks", "difficulties", "mediators", "villages", "tags",
]; // prettier-ignore

function readFilter(params: URLSearchParams): CaseFilter {
  const range = (name: string) => ({ from: params.get(`${name}From`) ?? "", to: params.get(`${name}To`) ?? "" });
  const fen = (name: string) => (params.has(name) ? Number(params.get(name)) : null);
  const parsed = CaseFilter.safeParse({
    ...Object.fromEntries(LIST_NAMES.map((name) => [name, params.getAll(LISTS[name])])),
    accepted: range("accepted"),
    signed: range("signed"),
    amount: { from: fen("amountFrom"), to: fen("amountTo") },
    numbered: params.get("numbered"),
  });
  return parsed.data ?? NO_FILTER;
}

function readSort(params: URLSearchParams): CaseSort | null {
  const [by, way] = (params.get("sort") ?? "").split("-");
  return CaseSort.safeParse({ by, descending: way === "desc" }).data ?? null;
}

/** Reads a place from the address; what is not understood counts as not said. */
export function readPlace(params: URLSearchParams): ListPlace {
  return {
    page: Math.max(1, Math.floor(Number(params.get("page") ?? "1")) || 1),
    size: PAGE_SIZES.find((size) => String(size) === params.get("size")) ?? PAGE_SIZES[0],
    text: params.get("text") ?? "",
    filter: readFilter(params),
    sort: readSort(params),
  };
}

/** A sort as its name in the address and in the words. */
export function sortName({ by, descending }: CaseSort): `${CaseSort["by"]}-${"asc" | "desc"}` {
  return `${by}-${descending ? "desc" : "asc"}`;
}

/** The address of a place; what says nothing is left out. */
export function writePlace({ page, size, text, filter, sort }: ListPlace): URLSearchParams {
  const params = new URLSearchParams();
  const put = (name: string, value: string | number | null, usual: string | number | null = "") => {
    if (value !== null && value !== usual) params.set(name, String(value));
  };
  put("text", text);
  for (const name of LIST_NAMES) for (const value of filter[name]) params.append(LISTS[name], value);
  put("acceptedFrom", filter.accepted.from);
  put("acceptedTo", filter.accepted.to);
  put("signedFrom", filter.signed.from);
  put("signedTo", filter.signed.to);
  put("amountFrom", filter.amount.from);
  put("amountTo", filter.amount.to);
  put("numbered", filter.numbered);
  put("sort", sort && sortName(sort));
  put("size", size, PAGE_SIZES[0]);
  put("page", page, 1);
  return params;
}

/** True when the filter asks for anything. */
export function isFiltering(filter: CaseFilter): boolean {
  return JSON.stringify(filter) !== JSON.stringify(NO_FILTER);
}

/**
 * The place in the address and a way to another. The address follows a little later, so what was chosen last is kept here until it stands
 * there; an address that was not sent from here came by itself: back, forward, or a link.
 */
export function useListPlace() {
  const [params, setParams] = useSearchParams();
  const address = params.toString();
  const [known, setKnown] = useState<Known>({ address, sent: [], place: readPlace(params) });
  if (address !== known.address) {
    const at = known.sent.lastIndexOf(address);
    setKnown(at < 0 ? { address, sent: [], place: readPlace(params) } : { ...known, address, sent: known.sent.slice(at + 1) });
  }
  const { place } = known;
  const go = (next: ListPlace, replace: boolean) => {
    const target = writePlace(next);
    const same = target.toString() === (known.sent.at(-1) ?? known.address);
    setKnown({ ...known, place: next, sent: same ? known.sent : [...known.sent, target.toString()] });
    if (!same) setParams(target, { replace });
  };
  return {
    place,
    /** The same for the same cases, whatever their order and page. */
    key: writePlace({ ...place, page: 1, size: PAGE_SIZES[0], sort: null }).toString(),
    turnTo: (page: number, size: number) => go({ ...place, page: size === place.size ? page : 1, size }, false),
    // Typing and choosing leave no trail of steps to go back through.
    move: (changes: Partial<ListPlace>) => go({ ...place, page: 1, ...changes }, true),
  };
}

/** `sent` are the addresses on their way, the last one last. */
type Known = { readonly address: string; readonly sent: readonly string[]; readonly place: ListPlace };
