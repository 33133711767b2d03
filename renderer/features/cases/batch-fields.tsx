import { useQuery } from "@tanstack/react-query";
import type { BatchChange } from "#shared/domain/case-list";
import { RISK_COLOURS, type RiskColour } from "#shared/domain/mediation";
import { reads } from "../../host/reads";
import { ChoiceField } from "../../ui/choice-field";
import { TagsField } from "../../ui/choices-field";
import { SuggestField } from "../../ui/suggest-field";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";

export type BatchDraft = {
  readonly name: string;
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly village: string;
  readonly colour: RiskColour | "none" | null;
  readonly reasons: string;
};

export const EMPTY_DRAFT: BatchDraft = { name: "", add: [], remove: [], village: "", colour: null, reasons: "" };

/** The field that a kind of change begins with, by its id. */
export const FIRST_FIELD: Readonly<Record<BatchChange["kind"], string>> = {
  mediator: "batch-mediator",
  tags: "batch-tags-add",
  village: "batch-village",
  risk: "batch-risk",
};

/** The change that the form asks for; null while something is missing. */
export function changeOf(kind: BatchChange["kind"], draft: BatchDraft): BatchChange | null {
  const name = draft.name.trim();
  switch (kind) {
    case "mediator":
      return name === "" ? null : { kind, name };
    case "tags":
      return draft.add.length + draft.remove.length === 0 ? null : { kind, add: [...draft.add], remove: [...draft.remove] };
    case "village":
      return { kind, village: draft.village.trim() };
    case "risk":
      return draft.colour && { kind, colour: draft.colour === "none" ? null : draft.colour, reasons: draft.reasons.trim() };
  }
}

type BatchFieldsProps = {
  readonly kind: BatchChange["kind"];
  readonly draft: BatchDraft;
  readonly missing: boolean;
  readonly onChange: (draft: BatchDraft) => void;
};

/** The fields of one kind of change; known values are offered. */
export function BatchFields({ kind, draft, missing, onChange }: BatchFieldsProps) {
  const t = useWords();
  const { data: totals } = useQuery(reads.listTotals({}));
  const { data: room } = useQuery(reads.room());
  const put = (changed: Partial<BatchDraft>) => onChange({ ...draft, ...changed });
  const warning = missing ? t("lists.batch.missing") : null;
  const tags = totals?.tags.map(({ value }) => value) ?? [];
  switch (kind) {
    case "mediator":
      return (
        <SuggestField
          span={6}
          id="batch-mediator"
          label={t("lists.batch.mediator")}
          help={t("lists.batch.mediatorHelp")}
          warning={warning}
          value={draft.name}
          suggestions={[
            ...(room?.mediators ?? []).map(({ name }) => name),
            ...(totals?.mediators ?? []).map(({ value }) => value),
          ]}
          onChange={(name) => put({ name })}
        />
      );
    case "tags":
      return (
        <>
          <TagsField
            span={6}
            id="batch-tags-add"
            label={t("lists.batch.tagsAdd")}
            warning={warning}
            values={draft.add}
            suggestions={tags}
            onChange={(add) => put({ add })}
          />
          <TagsField
            span={6}
            id="batch-tags-remove"
            label={t("lists.batch.tagsRemove")}
            values={draft.remove}
            suggestions={tags}
            onChange={(remove) => put({ remove })}
          />
        </>
      );
    case "village":
      return (
        <SuggestField
          span={6}
          id="batch-village"
          label={t("lists.batch.villageField")}
          help={t("lists.batch.villageHelp")}
          value={draft.village}
          suggestions={totals?.villages.map(({ value }) => value) ?? []}
          onChange={(village) => put({ village })}
        />
      );
    case "risk":
      return (
        <>
          <ChoiceField
            span={6}
            id="batch-risk"
            label={t("lists.batch.riskField")}
            warning={warning}
            value={draft.colour}
            options={[
              ...RISK_COLOURS.map((value) => ({ value, label: t(`terms.risk.${value}`) })),
              { value: "none" as const, label: t("lists.batch.riskNone") },
            ]}
            onChange={(colour) => put({ colour })}
          />
          <TextField
            span={6}
            id="batch-risk-reasons"
            label={t("lists.batch.riskReasons")}
            help={t("lists.batch.riskReasonsHelp")}
            value={draft.reasons}
            onChange={(reasons) => put({ reasons })}
          />
        </>
      );
  }
}
