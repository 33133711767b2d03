import type { PlainDate } from "#shared/domain/plain-date";
import { useWords } from "./use-words";

type DueDateProps = {
  readonly on: PlainDate;
  readonly shiftedOn: PlainDate | null;
  /** What to say when the holiday table ends before that day; null when it does not. */
  readonly unrecorded: string | null;
};

/** A due day: the strict one, and beside it the one after holidays, or that these are not known. */
export function DueDate({ on, shiftedOn, unrecorded }: DueDateProps) {
  const t = useWords();
  return (
    <>
      <span className="nowrap">{on}</span>
      {shiftedOn ? <div className="due-note">{t("clocks.shifted", { date: shiftedOn })}</div> : null}
      {unrecorded === null ? null : <div className="due-note">{unrecorded}</div>}
    </>
  );
}
