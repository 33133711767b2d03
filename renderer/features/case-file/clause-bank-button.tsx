import { BookOutlined, CloseOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useState } from "react";
import { type BankClause, EMPTY_CLAUSE_BANK } from "#shared/domain/clause-bank";
import { DISPUTE_CATEGORIES, type DisputeCategory } from "#shared/domain/mediation";
import { CLAUSE_BANK } from "#shared/locales/clause-bank";
import { CLAUSE_MARKS } from "#shared/locales/clause-marks";
import { bankClauseOf } from "#shared/rules/bank-clause";
import { phraseFits } from "#shared/rules/phrase-search";
import { reads } from "../../host/reads";
import { ChoiceField } from "../../ui/choice-field";
import { DialogFrame } from "../../ui/dialog-frame";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";

type ClauseBankProps = { readonly category: DisputeCategory | null; readonly onTake: (entry: BankClause) => void };

/** Opens the clause bank beside the agreement. */
export function ClauseBankButton({ category, onTake }: ClauseBankProps) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<BookOutlined />} onClick={() => setOpen(true)}>
        {t("obligations.library.open")}
      </Button>
      {open ? (
        <DialogFrame
          className="dialog bank-dialog"
          title={t("obligations.library.title")}
          beside={
            <Button
              type="text"
              icon={<CloseOutlined />}
              aria-label={t("obligations.library.close")}
              onClick={() => setOpen(false)}
            />
          }
          onClose={() => setOpen(false)}
        >
          <BankList
            category={category}
            onTake={(entry) => {
              setOpen(false);
              onTake(entry);
            }}
          />
        </DialogFrame>
      ) : null}
    </>
  );
}

type Choice = DisputeCategory | "all";

/** The clauses that fit: those of the kind of dispute first, the room's own before the others, the general ones last. */
function useEntries(category: Choice, asked: string): readonly (BankClause & { readonly own: boolean })[] {
  const { data: bank = EMPTY_CLAUSE_BANK } = useQuery(reads.clauses());
  const own = bank.clauses.map((clause) => ({ ...bankClauseOf(clause, CLAUSE_MARKS), own: true }));
  const all = [...own, ...CLAUSE_BANK.map((entry) => ({ ...entry, own: false }))];
  const wanted = asked.replace(/[\s'\u{2019}]/gu, "").toLowerCase();
  return all
    .filter((entry) => category === "all" || entry.category === null || entry.category === category)
    .filter(({ name, text }) => phraseFits({ step: "outcome", kind: "note", name, text }, wanted))
    .toSorted((a, b) => Number(a.category === null) - Number(b.category === null));
}

function BankList({ category, onTake }: ClauseBankProps) {
  const t = useWords();
  const [wanted, setWanted] = useState<Choice>(category ?? "all");
  const [asked, setAsked] = useState("");
  const entries = useEntries(wanted, asked);
  useEffect(() => {
    // The dialog takes the focus to its first button when it opens; the search is what is wanted.
    const drawn = requestAnimationFrame(() => document.getElementById("bank-search")?.focus());
    return () => cancelAnimationFrame(drawn);
  }, []);
  const buttons = () => [...document.querySelectorAll<HTMLButtonElement>(".bank-entry")];
  function step(by: number) {
    const all = buttons();
    const at = all.findIndex((button) => button === document.activeElement);
    all[Math.max(0, Math.min(all.length - 1, at + by))]?.focus();
  }
  return (
    <div
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
        if (event.target instanceof HTMLElement && event.target.closest(".ant-select")) return;
        event.preventDefault();
        step(event.key === "ArrowDown" ? 1 : -1);
      }}
    >
      <div className="fields">
        <div
          className="span-8"
          onKeyDown={(event) => {
            const [first] = entries;
            if (event.key !== "Enter" || event.nativeEvent.isComposing || !first) return;
            event.preventDefault();
            onTake(first);
          }}
        >
          <TextField
            id="bank-search"
            label={t("obligations.library.search")}
            help={t("obligations.library.searchHelp")}
            value={asked}
            onChange={setAsked}
          />
        </div>
        <ChoiceField<Choice>
          id="bank-category"
          span={4}
          label={t("obligations.library.category")}
          value={wanted}
          options={[
            { value: "all", label: t("obligations.library.all") },
            ...DISPUTE_CATEGORIES.map((value) => ({ value, label: t(`terms.category.${value}`) })),
          ]}
          onChange={setWanted}
        />
      </div>
      {entries.length === 0 ? <p className="muted">{t("obligations.library.nothing")}</p> : null}
      <ul className="bank-list">
        {entries.map((entry) => (
          <li key={`${entry.own}-${entry.id}`}>
            <button type="button" className="bank-entry" onClick={() => onTake(entry)}>
              <strong>{entry.name}</strong>
              <span className="muted bank-kind">
                {entry.own ? `${t("obligations.library.own")} · ` : ""}
                {entry.category === null ? t("obligations.library.general") : t(`terms.category.${entry.category}`)}
              </span>
              <span className="bank-text">{entry.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
