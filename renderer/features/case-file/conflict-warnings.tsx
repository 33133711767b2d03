import { useQueries } from "@tanstack/react-query";
import type { CaseContent } from "#shared/domain/case-file";
import type { CaseId } from "#shared/domain/id";
import type { RosterPerson } from "#shared/domain/room";
import { conflicts } from "#shared/rules/conflicts";
import { keyOf } from "#shared/rules/known-party";
import { reads } from "../../host/reads";
import { useWords } from "../../ui/use-words";

type ConflictWarningsProps = {
  readonly content: Pick<CaseContent, "parties" | "agreement">;
  readonly caseId: CaseId;
  readonly roster: readonly RosterPerson[];
};

/** Says where a mediator or the recorder may not be impartial. Never in the way: the parties may agree to them. */
export function ConflictWarnings({ content, caseId, roster }: ConflictWarningsProps) {
  const t = useWords();
  // The party cards ask; here only what they heard is read.
  const earlier = useQueries({
    queries: content.parties.map((party) => ({ ...reads.knownParty(keyOf(party), caseId), enabled: false })),
  }).map(({ data }, at) => ({ party: content.parties[at]?.name ?? "", agents: data?.agents ?? [] }));
  const found = conflicts(content, roster, earlier);
  return (
    <div className="field span-12" aria-live="polite">
      {found.length > 0 ? (
        <ul className="conflicts">
          {found.map((each) => (
            <li key={`${each.code}-${each.name}-${each.party}`}>{t(`people.conflict.${each.code}`, each)}</li>
          ))}
          <li className="muted">{t("people.conflict.ground")}</li>
        </ul>
      ) : null}
    </div>
  );
}
