import { useCallback, useLayoutEffect, useRef } from "react";
import type { Clause } from "#shared/domain/agreement";
import type { PartId } from "#shared/domain/id";
import { clauseWriter } from "#shared/documents/clause-writer";
import { agreementLanguage } from "#shared/locales/agreement-language";
import { words } from "#shared/locales/words";
import { bindClause } from "#shared/rules/bind-clause";
import type { ClauseSource } from "#shared/rules/resolve-clause";
import type { Change } from "../../ui/case-tab";
import { replaced } from "../../ui/list-edits";
import { newPartId } from "../../ui/new-part-id";

const READING = { writer: clauseWriter(words("zh-CN")), language: agreementLanguage };

/**
 * Makes an obligation of what is typed in a clause, and puts marks in the place of what it took over; null where nothing was understood.
 * It stays the same function while parties are typed, so that this does not draw every clause again.
 */
export function useClauseReading(source: ClauseSource, change: Change): (clause: Clause) => PartId | null {
  const latest = useRef(source);
  useLayoutEffect(() => {
    latest.current = source;
  });
  return useCallback(
    (clause) => {
      const id = newPartId();
      const bound = bindClause(clause, latest.current, READING, id);
      if (!bound) return null;
      change(`read-${id}`, (old) => ({
        ...old,
        agreement: {
          ...old.agreement,
          clauses: replaced(old.agreement.clauses, clause.id, () => bound.clause),
          obligations: [...old.agreement.obligations, bound.obligation],
        },
      }));
      return id;
    },
    [change],
  );
}
