import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, HolderOutlined } from "@ant-design/icons";
import { Button, Flex, Input } from "antd";
import type { TextAreaRef } from "antd/es/input/TextArea";
import { memo, useRef, useState } from "react";
import type { Clause } from "#shared/domain/agreement";
import type { PartId } from "#shared/domain/id";
import type { Obligation } from "#shared/domain/obligation";
import type { Party } from "#shared/domain/party";
import type { Language } from "#shared/domain/room";
import { amountMark } from "#shared/rules/amount-marks";
import { fieldOf } from "#shared/rules/agreement-checks";
import { useAfterDrawing } from "../../ui/use-after-drawing";
import { useWords } from "../../ui/use-words";
import { AmountButton } from "./amount-button";
import type { Change } from "../../ui/case-tab";
import { movedTo, replaced } from "../../ui/list-edits";
import type { ClauseDrag } from "./clause-drag";
import { ClauseShown } from "./clause-shown";
import { goTo } from "./go-to";
import { ObligationPart } from "./obligation-part";

type ClauseCardProps = {
  readonly clause: Clause;
  readonly n: number;
  readonly last: boolean;
  readonly obligations: readonly Obligation[];
  readonly parties: readonly Party[];
  readonly language: Language;
  readonly change: Change;
  readonly drag: ClauseDrag;
  readonly onRemove: (id: string, n: number) => void;
  /** Makes an obligation of what is typed in the clause; its id, or null where nothing was understood. */
  readonly onRead: (clause: Clause) => PartId | null;
};

/** One clause: its text, its values as they will be printed, and what stands behind it. */
export const ClauseCard = memo(function ClauseCard(props: ClauseCardProps) {
  const { clause, n, last, obligations, parties, language, change, drag, onRemove, onRead } = props;
  const t = useWords();
  const afterDrawing = useAfterDrawing();
  const area = useRef<TextAreaRef>(null);
  const [open, setOpen] = useState(obligations.length > 0 && clause.text !== "" && isFresh(obligations));
  const id = fieldOf("clause", clause.id);
  const edit = (field: string, clauses: (old: readonly Clause[]) => Clause[]) =>
    change(field, (old) => ({ ...old, agreement: { ...old.agreement, clauses: clauses(old.agreement.clauses) } }));
  const onChange = (text: string) => edit(id, (old) => replaced(old, clause.id, (each) => ({ ...each, text })));

  function insert(mark: string) {
    const input = area.current?.resizableTextArea?.textArea;
    const [from, to] = [input?.selectionStart ?? clause.text.length, input?.selectionEnd ?? clause.text.length];
    onChange(clause.text.slice(0, from) + mark + clause.text.slice(to));
    afterDrawing(() => {
      input?.focus();
      input?.setSelectionRange(from + mark.length, from + mark.length);
    });
  }
  const move = (by: -1 | 1) => {
    edit(`move-${clause.id}`, (old) => movedTo(old, clause.id, n - 1 + by));
  };

  return (
    <div className="clause-block" {...drag.place(clause.id)}>
      <div className="clause">
        <div className="clause-number">
          <label htmlFor={id}>{t("clause.n", { n })}</label>
          {/* Dragging is for the mouse; the keyboard has the arrows. */}
          <span className="clause-handle" title={t("obligations.dragN", { n })} aria-hidden="true" {...drag.handle(clause.id)}>
            <HolderOutlined />
          </span>
        </div>
        <div className="clause-body">
          <Input.TextArea
            ref={area}
            id={id}
            value={clause.text}
            autoSize={{ minRows: 2, maxRows: 20 }}
            spellCheck={false}
            aria-describedby={`${id}-amounts`}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={(event) => {
              if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
              event.preventDefault();
              move(event.key === "ArrowUp" ? -1 : 1);
              afterDrawing(() => area.current?.focus());
            }}
          />
          <ClauseShown
            id={`${id}-amounts`}
            clause={clause}
            obligations={obligations}
            parties={parties}
            language={language}
            onJump={goTo}
          />
        </div>
        <Flex vertical gap={4}>
          <AmountButton n={n} onInsert={(fen) => insert(amountMark(fen))} />
          <Flex gap={4}>
            {n > 1 ? (
              <Button size="small" icon={<ArrowUpOutlined />} aria-label={t("clause.moveUpN", { n })} onClick={() => move(-1)} />
            ) : null}
            {last ? null : (
              <Button
                size="small"
                icon={<ArrowDownOutlined />}
                aria-label={t("obligations.moveDownN", { n })}
                onClick={() => move(1)}
              />
            )}
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
      <ObligationPart
        clause={clause}
        n={n}
        obligations={obligations}
        parties={parties}
        open={open}
        onOpen={setOpen}
        change={change}
        onInsert={insert}
        onRead={onRead}
      />
    </div>
  );
});

/** Blanks of the bank that nobody has filled yet: such a clause opens by itself. */
const isFresh = (obligations: readonly Obligation[]) =>
  obligations.some(({ kind, fen, when }) => (kind === "money" && fen === null) || (when.kind === "date" && when.on === ""));
