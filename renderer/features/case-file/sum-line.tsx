import { type Fen, yuanText } from "#shared/domain/money";
import { useWords } from "../../ui/use-words";

type SumLineProps = { readonly said: string; readonly sum: number; readonly owed: Fen | null };

/** The sum of parts beside what is owed, said as soon as they differ. */
export function SumLine({ said, sum, owed }: SumLineProps) {
  const t = useWords();
  const right = owed === null || owed === sum;
  return (
    <p className={right ? "obligation-sum" : "obligation-sum obligation-sum-wrong"} aria-live="polite">
      {said}
      {owed === null ? "" : t(right ? "obligations.sumRight" : "obligations.sumWrong", { owed: `¥${yuanText(owed)}` })}
    </p>
  );
}
