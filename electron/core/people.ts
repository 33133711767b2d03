import { caseTitle } from "#shared/documents/wording";
import type { AppContract } from "#shared/contract/contract";
import type { Handlers } from "#shared/contract/define";
import type { CaseFile } from "#shared/domain/case-file";
import type { CaseId } from "#shared/domain/id";
import type { KnownParty, PartyKey } from "#shared/domain/known-party";
import type { Participant } from "#shared/domain/participant";
import type { Party } from "#shared/domain/party";
import { dateOf } from "#shared/domain/plain-date";
import { words } from "#shared/locales/words";
import { isMinor, referenceDay } from "#shared/rules/ages";
import { namesOfSides } from "#shared/rules/case-row";
import { isKnownAs, usableParts } from "#shared/rules/known-party";
import { searchWords } from "#shared/rules/search-texts";
import type { Workspace } from "./workspace";

/** So many candidates of each part of a key are read and compared: enough for a party, little enough to stay quick. */
const MOST_CANDIDATES = 25;
/** Cases whose participants are offered again. */
const HELPERS_OF = 30;
const MOST_HELPERS = 100;
/** Cases whose addresses and units are offered again. */
const PLACES_OF = 50;
const MOST_PLACES = 100;

type Found = { readonly file: CaseFile; readonly party: Party };

const dayOfCase = ({ content }: CaseFile) => dateOf(content.acceptedOn) ?? dateOf(content.receivedOn) ?? "";
const newestFirst = (one: Found, other: Found) =>
  dayOfCase(other.file).localeCompare(dayOfCase(one.file)) || other.file.createdAt.localeCompare(one.file.createdAt);

async function candidates({ index }: Workspace, key: PartyKey): Promise<ReadonlySet<CaseId>> {
  const ids = new Set<CaseId>();
  for (const part of usableParts(key)) {
    const { rows } = await index.search(searchWords(part), 0, MOST_CANDIDATES);
    for (const { id } of rows) ids.add(id);
  }
  return ids;
}

async function known(ws: Workspace, key: PartyKey, exceptCase: CaseId): Promise<KnownParty> {
  const found: Found[] = [];
  for (const id of await candidates(ws, key)) {
    if (id === exceptCase) continue;
    const file = await ws.store.read(id, false);
    if (!file || file.removedAt !== null) continue;
    const party = file.content.parties.find((each) => isKnownAs(key, each));
    if (party) found.push({ file, party });
  }
  found.sort(newestFirst);
  // Cases are written in Chinese whatever the language of the screen.
  const title = ({ content }: CaseFile) =>
    caseTitle(words("zh-CN"), { ...namesOfSides(content, dateOf(content.receivedOn)), category: content.category });
  return {
    latest: found[0]?.party ?? null,
    cases: found.map(({ file, party }) => ({
      id: file.id, title: title(file), number: file.number?.text ?? "", date: dayOfCase(file), party: party.id,
    })), // prettier-ignore
    agents: [...new Set(found.flatMap(({ party }) => party.agents.map(({ name }) => name.trim())))].filter((name) => name !== ""),
  };
}

async function helpers(ws: Workspace, exceptCase: CaseId): Promise<Omit<Participant, "id">[]> {
  const { rows } = await ws.index.list(0, HELPERS_OF);
  const known = new Map<string, Omit<Participant, "id">>();
  for (const { id } of rows) {
    const file = id === exceptCase ? null : await ws.store.read(id, false);
    for (const { name, kind, role, unit, phone } of file?.content.participants ?? []) {
      const key = `${name.trim()}\n${unit.trim()}`;
      if (name.trim() !== "" && !known.has(key)) known.set(key, { name, kind, role, unit, phone });
    }
  }
  return [...known.values()].slice(0, MOST_HELPERS);
}

/** Where the parties of the newest cases live, sit and work. Minors are left out (未成年人保护法第一百零三条). */
async function places(ws: Workspace, exceptCase: CaseId) {
  const { rows } = await ws.index.list(0, PLACES_OF);
  const [addresses, units] = [new Set<string>(), new Set<string>()];
  for (const { id } of rows) {
    const file = id === exceptCase ? null : await ws.store.read(id, false);
    const day = file && referenceDay(file.content);
    for (const party of file?.content.parties ?? []) {
      if (isMinor(party, day)) continue;
      addresses.add(party.address.trim());
      units.add((party.kind === "person" ? party.workUnit : party.name).trim());
    }
    for (const { unit } of file?.content.participants ?? []) units.add(unit.trim());
  }
  const most = (found: ReadonlySet<string>) => [...found].filter((text) => text !== "").slice(0, MOST_PLACES);
  return { addresses: most(addresses), units: most(units) };
}

/** What other cases know of people. `workspace` gives the open data folder or throws why there is none. */
export function peopleHandlers(workspace: () => Workspace): Handlers<AppContract>["people"] {
  return {
    known: ({ key, exceptCase }) => known(workspace(), key, exceptCase),
    helpers: ({ exceptCase }) => helpers(workspace(), exceptCase),
    places: ({ exceptCase }) => places(workspace(), exceptCase),
  };
}
