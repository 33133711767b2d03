import { useQuery } from "@tanstack/react-query";
import { App, Button } from "antd";
import { Link } from "react-router";
import type { CaseId } from "#shared/domain/id";
import type { Party } from "#shared/domain/party";
import { canFill, filledFrom, keyOf, usableParts } from "#shared/rules/known-party";
import { reads } from "../../host/reads";
import { useSettled } from "../../ui/use-settled";
import { useWords } from "../../ui/use-words";

type KnownPartyNoteProps = {
  readonly party: Party;
  readonly caseId: CaseId;
  readonly onFill: (party: Party) => void;
};

const SETTLED_AFTER_MS = 600;
const MOST_LINKS = 3;

/** Says that a party stood in earlier cases, and offers what was written there for the fields that are empty. */
export function KnownPartyNote({ party, caseId, onFill }: KnownPartyNoteProps) {
  const t = useWords();
  const { message } = App.useApp();
  const key = keyOf(useSettled(party, SETTLED_AFTER_MS));
  const { data } = useQuery({
    ...reads.knownParty(key, caseId),
    enabled: usableParts(key).length > 0,
    refetchOnMount: "always",
  });
  if (!data || data.cases.length === 0) return null;
  const { latest, cases } = data;

  function fill() {
    if (!latest) return;
    onFill(filledFrom(party, latest));
    void message.info(t("people.known.filled"));
  }

  return (
    <p className="known-party" role="status">
      <span>{t("people.known.before", { count: cases.length })}</span>
      {cases.slice(0, MOST_LINKS).map((each) => (
        <Link key={each.id} to={`/cases/${each.id}`}>
          {each.number || each.date} {each.title}
        </Link>
      ))}
      {canFill(party, data) ? (
        <Button size="small" onClick={fill}>
          {t("people.known.fill")}
        </Button>
      ) : null}
    </p>
  );
}
