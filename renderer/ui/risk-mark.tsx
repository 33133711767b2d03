import "./marks.css";
import type { RiskColour } from "#shared/domain/mediation";
import { useWords } from "./use-words";

/** A shape for each colour, so that nobody needs to tell red from green. Written as code points: triangle, diamond, circle, ring. */
const SHAPES: Readonly<Record<RiskColour, string>> = {
  red: "\u{25b2}",
  orange: "\u{25c6}",
  yellow: "\u{25cf}",
  blue: "\u{25cb}",
};

/** A colour of risk as shape and word; the colour itself only comes on top. */
export function RiskMark({ colour }: { readonly colour: RiskColour }) {
  const t = useWords();
  return (
    <span className={`risk-mark risk-${colour}`}>
      <span aria-hidden="true">{SHAPES[colour]}</span> {t(`terms.risk.${colour}`)}
    </span>
  );
}
