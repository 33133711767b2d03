import { PlusOutlined } from "@ant-design/icons";
import { App, Button, Flex } from "antd";
import type { Clause } from "#shared/domain/agreement";
import type { PartId } from "#shared/domain/id";
import { yuanText } from "#shared/domain/money";
import { emptyObligation, type Obligation } from "#shared/domain/obligation";
import type { Party } from "#shared/domain/party";
import { obligationField } from "#shared/rules/resolve-clause";
import type { Change } from "../../ui/case-tab";
import { newPartId } from "../../ui/new-part-id";
import { useAfterDrawing } from "../../ui/use-after-drawing";
import { useWords } from "../../ui/use-words";
import { KeepClause } from "./keep-clause";
import { ObligationCard } from "./obligation-card";
import { obligationEdits } from "./obligation-edits";

type ObligationPartProps = {
  readonly clause: Clause;
  readonly n: number;
  readonly obligations: readonly Obligation[];
  readonly parties: readonly Party[];
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly change: Change;
  readonly onInsert: (mark: string) => void;
  readonly onRead: (clause: Clause) => PartId | null;
};

/** What stands behind a clause, and the ways to more of it. */
export function ObligationPart(props: ObligationPartProps) {
  const { clause, n, obligations, parties, open, onOpen, change, onInsert, onRead } = props;
  const t = useWords();
  const { message } = App.useApp();
  const afterDrawing = useAfterDrawing();
  const { add, edit, remove } = obligationEdits(change);

  function show(id: PartId) {
    onOpen(true);
    afterDrawing(() => document.getElementById(obligationField({ id }, "kind"))?.focus());
  }
  function addOne() {
    const obligation = emptyObligation(newPartId(), clause.id, "money");
    add(obligation);
    show(obligation.id);
  }
  function read() {
    const id = onRead(clause);
    if (id === null) void message.info(t("obligations.readNothing"));
    else {
      show(id);
      void message.success(t("obligations.readDone"));
    }
  }

  return (
    <div className="obligation-area">
      <Flex gap="small" wrap align="center">
        <Button type="link" size="small" icon={<PlusOutlined />} aria-label={t("obligations.addN", { n })} onClick={addOne}>
          {t("obligations.add")}
        </Button>
        <Button type="link" size="small" aria-label={t("obligations.readN", { n })} onClick={read}>
          {t("obligations.read")}
        </Button>
        <KeepClause text={clause.text} n={n} />
      </Flex>
      {obligations.length > 0 ? (
        <details className="obligations" open={open} onToggle={({ currentTarget }) => onOpen(currentTarget.open)}>
          <summary aria-label={t("obligations.behindN", { n })}>
            {t("obligations.count", { count: obligations.length })}
            <span className="muted">{obligations.map((each) => shortly(each)).join("　")}</span>
          </summary>
          {obligations.map((each, at) => (
            <ObligationCard
              key={each.id}
              obligation={each}
              n={at + 1}
              parties={parties}
              change={change}
              onChange={(part) => edit(each.id, part)}
              onInsert={onInsert}
              onRemove={() => {
                remove(each.id);
                void message.info(t("obligations.removed", { n: at + 1 }));
                document.getElementById(`clause-${clause.id}`)?.focus();
              }}
            />
          ))}
        </details>
      ) : null}
    </div>
  );
}

/** An obligation in a few signs, for a folded part. */
function shortly({ kind, fen, what }: Obligation): string {
  return kind === "money" && fen !== null ? `${what} ¥${yuanText(fen)}`.trim() : what.slice(0, 24);
}
