import type { PartId } from "#shared/domain/id";
import type { CaseContent } from "#shared/domain/case-file";
import type { Instalment, Obligation } from "#shared/domain/obligation";
import type { Change } from "../../ui/case-tab";
import { edited, replaced, without } from "../../ui/list-edits";

/** Changes the obligations of an agreement in a form. */
export function obligationEdits(change: Change) {
  const put = (field: string, next: (old: readonly Obligation[]) => Obligation[]) =>
    change(field, (old: CaseContent) => ({
      ...old,
      agreement: { ...old.agreement, obligations: next(old.agreement.obligations) },
    }));
  return {
    add: (obligation: Obligation) => put(`add-${obligation.id}`, (old) => [...old, obligation]),
    edit: (id: PartId, part: Partial<Obligation>) =>
      put(`obligation-${id}-${Object.keys(part).join()}`, (old) => edited(old, id, part)),
    instalments: (field: string, id: PartId, next: (old: readonly Instalment[]) => Instalment[]) =>
      put(field, (old) => replaced(old, id, (each) => ({ ...each, instalments: next(each.instalments) }))),
    remove: (id: PartId) => put(`remove-${id}`, (old) => without(old, id)),
  };
}

/** What the fields of one obligation are given. */
export type ObligationFieldsProps = {
  readonly obligation: Obligation;
  readonly onChange: (part: Partial<Obligation>) => void;
};
