import { ArrowUpOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button, Flex, Input } from "antd";
import type { TextAreaRef } from "antd/es/input/TextArea";
import { memo, useRef } from "react";
import type { Clause } from "#shared/domain/agreement";
import type { Fen } from "#shared/domain/money";
import { printedAmount } from "#shared/documents/wording";
import { amountMark, clausePieces } from "#shared/rules/amount-marks";
import { fieldOf } from "#shared/rules/agreement-checks";
import { useAfterDrawing } from "../../ui/use-after-drawing";
import { useWords } from "../../ui/use-words";
import { AmountButton } from "./amount-button";
import type { Change } from "../../ui/case-tab";
import { movedUp, replaced } from "../../ui/list-edits";

type ClauseCardProps = {
  readonly clause: Clause;
  readonly n: number;
  readonly change: Change;
  readonly onRemove: (id: string, n: number) => void;
};

/** One clause: its text, and its amounts as they will be printed. */
export const ClauseCard = memo(function ClauseCard({ clause, n, change, onRemove }: ClauseCardProps) {
  const t = useWords();
  const afterDrawing = useAfterDrawing();
  const area = useRef<TextAreaRef>(null);
  const id = fieldOf("clause", clause.id);
  const edit = (field: string, clauses: (old: readonly Clause[]) => Clause[]) =>
    change(field, (old) => ({ ...old, agreement: { ...old.agreement, clauses: clauses(old.agreement.clauses) } }));
  const onChange = (text: string) => edit(id, (old) => replaced(old, clause.id, (each) => ({ ...each, text })));

  function insert(fen: Fen) {
    const input = area.current?.resizableTextArea?.textArea;
    const mark = amountMark(fen);
    const [from, to] = [input?.selectionStart ?? clause.text.length, input?.selectionEnd ?? clause.text.length];
    onChange(clause.text.slice(0, from) + mark + clause.text.slice(to));
    afterDrawing(() => {
      input?.focus();
      input?.setSelectionRange(from + mark.length, from + mark.length);
    });
  }

  return (
    <div className="clause">
      <label htmlFor={id} className="clause-number">
        {t("clause.n", { n })}
      </label>
      <div className="clause-body">
        <Input.TextArea
          ref={area}
          id={id}
          value={clause.text}
          autoSize={{ minRows: 2, maxRows: 20 }}
          spellCheck={false}
          aria-describedby={`${id}-amounts`}
          onChange={(event) => onChange(event.target.value)}
        />
        <ClauseAmounts id={`${id}-amounts`} text={clause.text} />
      </div>
      <Flex vertical gap={4}>
        <AmountButton n={n} onInsert={insert} />
        <Flex gap={4}>
          {n > 1 ? (
            <Button
              size="small"
              icon={<ArrowUpOutlined />}
              aria-label={t("clause.moveUpN", { n })}
              onClick={() => edit(`move-${clause.id}`, (old) => movedUp(old, clause.id))}
            />
          ) : null}
          <Button
            size="small"
            danger
            icon={<DeleteOutlined />}
            aria-label={t("clause.removeN", { n })}
            onClick={() => onRemove(clause.id, n)}
          />
        </Flex>
      </Flex>
    </div>
  );
});

function ClauseAmounts({ id, text }: { readonly id: string; readonly text: string }) {
  const t = useWords();
  const said = clausePieces(text).flatMap((piece) => {
    if (piece.kind === "fault") return [t(`checks.amount.${piece.fault}`, { typed: piece.typed })];
    if (piece.kind === "amount") return [piece.fen === 0 ? t("checks.amount.zero") : printedAmount(t, piece.fen)];
    return [];
  });
  return (
    <p id={id} className="clause-amounts" aria-live="polite">
      {said.join("　")}
    </p>
  );
}
