import { Button, Flex } from "antd";
import type { Stroke } from "#shared/domain/agreement-version";
import { useWords } from "../../ui/use-words";
import { usePen } from "./use-pen";

type PenFieldProps = { readonly strokes: readonly Stroke[]; readonly onChange: (strokes: readonly Stroke[]) => void };

/** The field to sign in, by pen, finger or mouse. */
export function PenField({ strokes, onChange }: PenFieldProps) {
  const t = useWords();
  const { canvas, handlers, interrupted } = usePen(strokes, onChange);
  return (
    <div>
      <canvas ref={canvas} className="pen-field" role="img" aria-label={t("signing.pen.field")} {...handlers} />
      <Flex gap="small" align="center" wrap>
        <span className="muted">{t("signing.pen.hint")}</span>
        <Button size="small" disabled={strokes.length === 0} onClick={() => onChange(strokes.slice(0, -1))}>
          {t("signing.pen.undo")}
        </Button>
        <Button size="small" disabled={strokes.length === 0} onClick={() => onChange([])}>
          {t("signing.pen.clear")}
        </Button>
      </Flex>
      {interrupted ? <p role="status">{t("signing.pen.interrupted")}</p> : null}
    </div>
  );
}
