import { useQuery } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import { EMPTY_CLAUSE_BANK } from "#shared/domain/clause-bank";
import { DISPUTE_CATEGORIES, type DisputeCategory } from "#shared/domain/mediation";
import { api } from "../../host/client";
import { reads } from "../../host/reads";
import { useCommand } from "../../host/use-command";
import { ChoiceField } from "../../ui/choice-field";
import { Dialog } from "../../ui/dialog";
import { ProblemAlert } from "../../ui/problem-alert";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";

/** Keeps a clause with its marks in the room's own bank. */
export function KeepClause({ text, n }: { readonly text: string; readonly n: number }) {
  const t = useWords();
  const [asking, setAsking] = useState(false);
  if (text.trim() === "") return null;
  return (
    <>
      <Button type="link" size="small" aria-label={t("obligations.library.keepN", { n })} onClick={() => setAsking(true)}>
        {t("obligations.library.keep")}
      </Button>
      {asking ? <KeepDialog text={text.trim()} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function KeepDialog({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const t = useWords();
  const { message } = App.useApp();
  const { data: bank = EMPTY_CLAUSE_BANK } = useQuery(reads.clauses());
  const { run, running, problem } = useCommand();
  const [name, setName] = useState("");
  const [category, setCategory] = useState<DisputeCategory | null>(null);
  async function save() {
    if (name.trim() === "") return;
    const clauses = [...bank.clauses, { name: name.trim(), category, text }];
    if (!(await run(() => api.clauses.save({ clauses })))) return;
    void message.success(t("obligations.library.kept"));
    onClose();
  }
  return (
    <Dialog
      title={t("obligations.library.keepTitle")}
      go={t("obligations.library.save")}
      cancel={t("obligations.library.cancel")}
      running={running}
      onGo={() => void save()}
      onCancel={onClose}
    >
      <div className="fields">
        <TextField id="keep-name" required span={6} label={t("obligations.library.name")} value={name} onChange={setName} />
        <ChoiceField
          id="keep-category"
          span={6}
          label={t("obligations.library.category")}
          value={category}
          placeholder={t("obligations.library.general")}
          options={DISPUTE_CATEGORIES.map((value) => ({ value, label: t(`terms.category.${value}`) }))}
          onChange={setCategory}
          onClear={() => setCategory(null)}
        />
      </div>
      <p className="quiet-text">{text}</p>
      <ProblemAlert problem={problem} />
    </Dialog>
  );
}
