import "./marks.css";
import { type CaseState, ENDED_STATES } from "#shared/domain/case-status";
import { useWords } from "./use-words";

const URGENT: readonly CaseState[] = ["overdue", "refused-performance", "partly-performed"];

/** Where a case stands, in a word; framed by what it asks of the reader: nothing more, attention, or work. */
export function StateTag({ state }: { readonly state: CaseState }) {
  const t = useWords();
  const look = URGENT.includes(state) ? "urgent" : ENDED_STATES.includes(state) ? "ended" : "open";
  return <span className={`state-tag state-${look}`}>{t(`terms.state.${state}`)}</span>;
}
