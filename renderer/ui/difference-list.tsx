import type { Difference } from "#shared/domain/agreement-version";
import { differenceText } from "./difference-text";
import { useWords } from "./use-words";

const MOST = 12;

/** What is no longer as it was signed, a line each. */
export function DifferenceList({ differences }: { readonly differences: readonly Difference[] }) {
  const t = useWords();
  const more = differences.length - MOST;
  return (
    <ul className="differences">
      {differences.slice(0, MOST).map((each, at) => (
        <li key={at}>{differenceText(t, each)}</li>
      ))}
      {more > 0 ? <li>{t("integrity.alert.more", { count: more })}</li> : null}
    </ul>
  );
}
