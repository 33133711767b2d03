import { useState } from "react";
import { printedAmount, printedDate } from "#shared/documents/wording";
import type { CaseContent } from "#shared/domain/case-file";
import type { IntakeTemplate } from "#shared/domain/intake-template";
import { emptyOrganisation, emptyPerson, type Party } from "#shared/domain/party";
import { INTAKE_TEMPLATES } from "#shared/locales/intake-templates";
import { terms } from "#shared/locales/zh-CN/terms";
import { words } from "#shared/locales/words";
import { clauseText } from "#shared/rules/amount-marks";
import { type BlankValues, fillBlanks, type Filled, fillTemplate, type FillWords, withFilled } from "#shared/rules/intake";
import type { Change } from "../../ui/case-tab";
import { newPartId } from "../../ui/new-part-id";

/** Papers are written in Chinese. */
const PAPER = words("zh-CN");

function fillWords(content: CaseContent, template: IntakeTemplate): FillWords {
  const [one, other] = template.sides;
  return {
    one: terms.side[one],
    other: terms.side[other],
    day: content.occurredOn.trim(),
    empty: PAPER("intake.empty"),
    date: (typed) => printedDate(PAPER, typed),
  };
}

/** The parties on the sides of the template; those that are still empty take its kinds too. */
function seated(parties: readonly Party[], template: IntakeTemplate): Party[] {
  const least =
    parties.length >= 2
      ? parties
      : [...parties, ...[0, 1].slice(parties.length).map(() => emptyPerson(newPartId(), "applicant"))];
  return least.map((party, at) => {
    const side = template.sides[at === 0 ? 0 : 1];
    const organisation = at > 0 && template.organisation;
    if (party.name.trim() !== "") return { ...party, side };
    return organisation ? emptyOrganisation(party.id, side) : emptyPerson(party.id, side);
  });
}

/** The clauses as they would stand, amounts as they are printed. */
function shownClauses(content: CaseContent, template: IntakeTemplate, values: BlankValues): string[] {
  const fill = fillWords(content, template);
  return template.clauses.map(({ text }) =>
    clauseText(fillBlanks(text, template, values, fill), (fen) => printedAmount(PAPER, fen)),
  );
}

type InUse = { readonly template: IntakeTemplate; readonly values: BlankValues; readonly taken: ReadonlySet<number> };

/** The template in use: what stands in its blanks, which clauses are wanted, and the way of both into the case. */
export function useTemplate(content: CaseContent, change: Change) {
  const [inUse, setInUse] = useState<InUse | null>(null);
  const [before, setBefore] = useState<Filled | null>(null);

  function write(next: InUse, field: string, edit: (old: CaseContent) => CaseContent = (old) => old) {
    const now = fillTemplate(next.template, next.values, next.taken, fillWords(edit(content), next.template));
    change(field, (old) => withFilled(edit(old), before, now, newPartId));
    setInUse(next);
    setBefore(now);
  }
  function choose(id: string) {
    const template = INTAKE_TEMPLATES.find((each) => each.id === id);
    if (!template) return;
    const taken = new Set(template.clauses.flatMap(({ on }, at) => (on ? [at] : [])));
    const { kind, category, subtype } = template;
    write({ template, values: {}, taken }, "template", (old) => ({
      ...old, kind, category, subtype, parties: seated(old.parties, template),
    })); // prettier-ignore
  }
  function take(at: number, wanted: boolean) {
    if (!inUse) return;
    const taken = new Set(inUse.taken);
    if (wanted) taken.add(at);
    else taken.delete(at);
    write({ ...inUse, taken }, `take-${at}`);
  }
  const put = (id: string, value: string) => {
    if (inUse) write({ ...inUse, values: { ...inUse.values, [id]: value } }, `blank-${id}`);
  };
  const happenedOn = (occurredOn: string) => {
    const edit = (old: CaseContent) => ({ ...old, occurredOn });
    if (inUse) write(inUse, "occurredOn", edit);
    else change("occurredOn", edit);
  };
  const clauses = inUse ? shownClauses(content, inUse.template, inUse.values) : [];
  return { inUse, clauses, choose, put, take, happenedOn };
}
