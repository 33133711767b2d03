import { Button, Flex, Input, type InputRef, Popover } from "antd";
import { useRef, useState } from "react";
import { type Fen, parseYuan } from "#shared/domain/money";
import { printedAmount } from "#shared/documents/wording";
import { describedBy, Field } from "../../ui/field";
import { useWords } from "../../ui/use-words";

type AmountButtonProps = { readonly n: number; readonly onInsert: (fen: Fen) => void };

const amountId = (n: number) => `amount-${n}`;

/** Asks for an amount in yuan, shows it as it will be printed, and hands it over as fen. */
export function AmountButton({ n, onInsert }: AmountButtonProps) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      afterOpenChange={(shown) => {
        // The box is drawn out of sight first, where it cannot take the focus.
        if (shown) document.getElementById(amountId(n))?.focus();
      }}
      destroyOnHidden
      content={
        <AmountForm
          n={n}
          onCancel={() => {
            setOpen(false);
            button.current?.focus();
          }}
          onInsert={(fen) => {
            setOpen(false);
            onInsert(fen);
          }}
        />
      }
    >
      <Button ref={button} size="small" aria-label={t("clause.insertAmountN", { n })} aria-expanded={open}>
        {t("clause.insertAmount")}
      </Button>
    </Popover>
  );
}

function AmountForm({ n, onInsert, onCancel }: AmountButtonProps & { readonly onCancel: () => void }) {
  const t = useWords();
  const [typed, setTyped] = useState("");
  const input = useRef<InputRef>(null);
  const amount = parseYuan(typed);
  const warning =
    typed.trim() === ""
      ? null
      : "fault" in amount
        ? t(`checks.amount.${amount.fault}`, { typed })
        : amount.fen === 0
          ? t("checks.amount.zero")
          : null;
  const field = { id: amountId(n), label: t("clause.amount"), help: t("clause.amountHelp"), warning };
  return (
    <form
      className="amount-form"
      aria-label={t("clause.insertAmountN", { n })}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.nativeEvent.isComposing) onCancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if ("fen" in amount) onInsert(amount.fen);
        else input.current?.focus();
      }}
    >
      <Field {...field}>
        <Input
          ref={input}
          id={field.id}
          value={typed}
          inputMode="decimal"
          autoComplete="off"
          aria-describedby={describedBy(field)}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      <p className="amount-printed" aria-live="polite">
        {"fen" in amount ? printedAmount(t, amount.fen) : ""}
      </p>
      <Flex justify="end">
        <Button type="primary" htmlType="submit">
          {t("clause.insert")}
        </Button>
      </Flex>
    </form>
  );
}
