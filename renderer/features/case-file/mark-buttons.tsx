import { Button } from "antd";
import type { Mark } from "#shared/domain/clause-marks";
import type { Obligation } from "#shared/domain/obligation";
import { CLAUSE_MARKS } from "#shared/locales/clause-marks";
import { markText } from "#shared/rules/clause-marks";
import { useWords } from "../../ui/use-words";

/** The marks that make sense for an obligation as it is. */
function marksFor(obligation: Obligation): readonly Mark[] {
  const { account, paidFen, instalments, shares, otherwise, doneWhen } = obligation;
  const when = (is: boolean, ...marks: readonly Mark[]) => (is ? marks : []);
  const people = ["debtor", "creditor", "debtorSide", "creditorSide"] as const;
  if (obligation.kind !== "money")
    return [...people, "what", ...when(obligation.kind !== "refrain", "due"), ...when(doneWhen.trim() !== "", "doneWhen"), ...when(otherwise.trim() !== "", "otherwise")]; // prettier-ignore
  return [
    ...people, "what", "amount",
    ...when(paidFen !== null, "paid", "rest"),
    ...when(instalments.length > 0, "instalments"),
    ...when(instalments.length === 0, "due"),
    "way",
    ...when([account.holder, account.bank, account.number].some((text) => text.trim() !== ""), "account"),
    ...when(shares.length > 0, "shares"),
    ...when(otherwise.trim() !== "", "otherwise"),
  ]; // prettier-ignore
}

type MarkButtonsProps = { readonly obligation: Obligation; readonly n: number; readonly onInsert: (mark: string) => void };

/** Puts the mark of a value where the cursor stands in the clause. */
export function MarkButtons({ obligation, n, onInsert }: MarkButtonsProps) {
  const t = useWords();
  return (
    <div className="mark-buttons" role="group" aria-label={t("obligations.insert")}>
      <span className="muted">{t("obligations.insert")}</span>
      {marksFor(obligation).map((mark) => {
        const text = markText(mark, n, obligation.kind === "money", CLAUSE_MARKS);
        const name = text.slice(1, -1);
        return (
          <Button key={mark} size="small" aria-label={t("obligations.insertMark", { mark: name })} onClick={() => onInsert(text)}>
            {name}
          </Button>
        );
      })}
    </div>
  );
}
