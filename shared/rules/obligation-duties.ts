import type { CaseContent } from "#shared/domain/case-file";
import type { Duty } from "#shared/domain/follow-up";
import { isPartId, type PartId } from "#shared/domain/id";
import type { Fen } from "#shared/domain/money";
import type { Obligation } from "#shared/domain/obligation";
import { dateOf } from "#shared/domain/plain-date";
import { monthlyDays, MOST_PARTS, owedFen, standingObligations } from "./obligation-sums";
import { type ClauseWriter, whenText } from "./resolve-clause";

/** So many duties a case holds. */
const MOST_DUTIES = 2_000;
/** So long a line may be. */
const LINE = 2_000;

/** Two hashes of a text (FNV-1a, 24 bits each) as twelve hexadecimal digits. */
function hashOf(text: string): string {
  const hash = (seed: number) => {
    let value = seed;
    for (const sign of text) value = Math.imul(value ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    return (value & 0xffffff).toString(16).padStart(6, "0");
  };
  return hash(0x811c9dc5) + hash(0x9e3779b9);
}

/** Always the same id for the same part of the same obligation, so that duties made again are found again. */
function partOf(id: PartId, slot: string): PartId {
  const tail = BigInt(`0x${id.slice(24)}`) ^ BigInt(`0x${hashOf(slot)}`);
  const made = id.slice(0, 24) + tail.toString(16).padStart(12, "0");
  return isPartId(made) ? made : id;
}

/** What a duty says that comes from the agreement; how it was performed is its own. */
type Agreed = Omit<Duty, "state" | "doneOn">;

type Part = { readonly fen: Fen | null; readonly debtor: string; readonly creditor: string; readonly slot: string };

/** What all duties of an obligation have in common. */
function commonOf(obligation: Obligation, { parties, agreement }: CaseContent, writer: ClauseWriter) {
  const { when, way } = obligation;
  const names = (ids: readonly PartId[]) =>
    ids.flatMap((id) => parties.find((party) => party.id === id)?.name.trim() ?? []).join(writer.say("joiner"));
  const day =
    when.kind === "date" ? when.on : when.kind === "range" ? when.to : when.kind === "on-signing" ? agreement.signedOn : "";
  const due = dateOf(day) ?? "";
  return {
    names,
    common: {
      debtor: names(obligation.debtors),
      creditor: names(obligation.creditors),
      what: obligation.what.replace(/\s*\n\s*/g, " ").trim().slice(0, LINE),
      manner: way === null ? "" : writer.say(way),
      condition: due === "" ? whenText(when, writer).slice(0, LINE) : "",
      due,
      obligation: obligation.id,
    },
  }; // prettier-ignore
}

function partsOf(
  { debtors, creditors, shares }: Obligation,
  owed: Fen | null,
  { names, common }: ReturnType<typeof commonOf>,
): readonly Part[] {
  const { debtor, creditor } = common;
  if (shares.length === 0) return [{ fen: owed, debtor, creditor, slot: "whole" }];
  return shares.map(({ party, fen }) => ({
    fen,
    debtor: debtors.includes(party) && debtors.length > 1 ? names([party]) : debtor,
    creditor: creditors.includes(party) ? names([party]) : creditor,
    slot: `share ${party}`,
  }));
}

function dutiesFrom(obligation: Obligation, content: CaseContent, writer: ClauseWriter): Agreed[] {
  const { kind, when, instalments, id } = obligation;
  const about = commonOf(obligation, content, writer);
  const { common } = about;
  if (kind !== "money") return [{ ...common, id: partOf(id, "whole"), fen: null }];
  const owed = owedFen(obligation);
  if (owed === 0) return [];
  if (instalments.length > 0)
    return instalments.slice(0, MOST_PARTS).map((part, at) => ({
      ...common,
      id: partOf(part.id, "instalment"),
      what: (common.what + writer.say("instalment", { n: at + 1 })).slice(0, LINE),
      fen: part.fen,
      due: dateOf(part.due) ?? "",
      condition: "",
      obligation: part.id,
    }));
  const days = when.kind === "monthly" ? monthlyDays(when) : null;
  const each = ({ slot, ...part }: Part, day: string | null): Agreed => ({
    ...common,
    ...part,
    id: partOf(id, `${slot} ${day?.slice(0, 7) ?? ""}`),
    ...(day === null ? {} : { due: day, condition: "" }),
  });
  const parts = partsOf(obligation, owed, about);
  return (days ?? [null]).flatMap((day) => parts.map((part) => each(part, day))).slice(0, MOST_PARTS);
}

const untouched = ({ state, doneOn }: Duty) => state === "open" && doneOn.trim() === "";
const sameDuty = (typed: Duty, agreed: Agreed) =>
  typed.fen === agreed.fen && typed.due === agreed.due &&
  typed.debtor.trim() === agreed.debtor && typed.creditor.trim() === agreed.creditor; // prettier-ignore

/**
 * The duties (履行事项) with those that follow from the obligations: one an instalment, month or share, at most 600 an obligation.
 * Made again they stay the same: how one was performed is never changed, one typed by hand is taken for the same when debtor,
 * creditor, sum and day agree. What nobody owes any more goes, unless something was entered about it. To refrain is no duty to be done.
 */
export function dutiesWithObligations(content: CaseContent, writer: ClauseWriter): Duty[] {
  const agreed = standingObligations(content.agreement)
    .filter(({ kind }) => kind !== "refrain")
    .flatMap((obligation) => dutiesFrom(obligation, content, writer));
  const taken = new Map<Duty, Agreed>();
  const byId = new Map(content.duties.map((duty) => [duty.id, duty]));
  const typed = content.duties.filter(({ obligation }) => obligation === null);
  for (const each of agreed) {
    const known = byId.get(each.id) ?? typed.find((duty) => !taken.has(duty) && sameDuty(duty, each));
    if (known) taken.set(known, each);
  }
  const found = new Set(taken.values());
  const kept = content.duties.flatMap((duty): Duty[] => {
    const each = taken.get(duty);
    if (each)
      return [
        untouched(duty)
          ? { ...duty, ...each, manner: duty.manner || each.manner }
          : { ...duty, id: each.id, obligation: each.obligation },
      ];
    return duty.obligation !== null && untouched(duty) ? [] : [duty];
  });
  const fresh = agreed.filter((each) => !found.has(each)).map((each): Duty => ({ ...each, state: "open", doneOn: "" }));
  return [...kept, ...fresh].slice(0, MOST_DUTIES);
}
