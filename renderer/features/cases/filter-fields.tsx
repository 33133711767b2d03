import type { ListTotals } from "#shared/contract/lists";
import type { CaseFilter } from "#shared/domain/case-list";
import { CASE_STATES } from "#shared/domain/case-status";
import { DIFFICULTIES, DISPUTE_CATEGORIES, MEDIATION_KINDS, RISK_COLOURS } from "#shared/domain/mediation";
import { AmountField } from "../../ui/amount-field";
import { ChoiceField } from "../../ui/choice-field";
import { ChoicesField } from "../../ui/choices-field";
import { DateField } from "../../ui/date-field";
import { useWords } from "../../ui/use-words";

type FilterFieldsProps = {
  readonly filter: CaseFilter;
  readonly totals: ListTotals | undefined;
  readonly onChange: (filter: CaseFilter) => void;
};

/** Everything a list can be narrowed by. Values of the room's own come with how many cases have them. */
export function FilterFields({ filter, totals, onChange }: FilterFieldsProps) {
  const t = useWords();
  const put = (changed: Partial<CaseFilter>) => onChange({ ...filter, ...changed });
  const known = (name: "mediators" | "villages" | "tags") =>
    (totals?.[name] ?? []).map(({ value, count }) => ({ value, label: t("lists.filter.counted", { value, count }) }));
  const field = (name: "states" | "kinds" | "categories" | "risks" | "difficulties" | "mediators" | "villages" | "tags") =>
    ({ id: `filter-${name}`, span: 3, label: t(`lists.filter.${name}`), placeholder: t("lists.filter.any") }) as const;
  const day = (name: "accepted" | "signed", end: "From" | "To") =>
    ({ id: `filter-${name}${end}`, span: 3, label: t(`lists.filter.${name}${end}`) }) as const;
  return (
    <div className="fields" id="filter-fields">
      <ChoicesField
        {...field("states")}
        values={filter.states}
        options={CASE_STATES.map((value) => ({ value, label: t(`terms.state.${value}`) }))}
        onChange={(states) => put({ states })}
      />
      <ChoicesField
        {...field("risks")}
        values={filter.risks}
        options={RISK_COLOURS.map((value) => ({ value, label: t(`terms.risk.${value}`) }))}
        onChange={(risks) => put({ risks })}
      />
      <ChoicesField
        {...field("villages")}
        values={filter.villages}
        options={known("villages")}
        onChange={(villages) => put({ villages })}
      />
      <ChoicesField
        {...field("mediators")}
        values={filter.mediators}
        options={known("mediators")}
        onChange={(mediators) => put({ mediators })}
      />
      <ChoicesField
        {...field("kinds")}
        values={filter.kinds}
        options={MEDIATION_KINDS.map((value) => ({ value, label: t(`terms.kind.${value}`) }))}
        onChange={(kinds) => put({ kinds })}
      />
      <ChoicesField
        {...field("categories")}
        values={filter.categories}
        options={DISPUTE_CATEGORIES.map((value) => ({ value, label: t(`terms.category.${value}`) }))}
        onChange={(categories) => put({ categories })}
      />
      <ChoicesField
        {...field("difficulties")}
        values={filter.difficulties}
        options={DIFFICULTIES.map((value) => ({ value, label: t(`terms.difficulty.${value}`) }))}
        onChange={(difficulties) => put({ difficulties })}
      />
      <ChoicesField {...field("tags")} values={filter.tags} options={known("tags")} onChange={(tags) => put({ tags })} />
      {(["accepted", "signed"] as const).flatMap((name) => [
        <DateField
          key={`${name}From`}
          {...day(name, "From")}
          value={filter[name].from}
          onChange={(from) => put({ [name]: { ...filter[name], from } })}
        />,
        <DateField
          key={`${name}To`}
          {...day(name, "To")}
          value={filter[name].to}
          onChange={(to) => put({ [name]: { ...filter[name], to } })}
        />,
      ])}
      {(["from", "to"] as const).map((end) => (
        <AmountField
          key={end}
          id={`filter-amount-${end}`}
          span={3}
          label={t(end === "from" ? "lists.filter.amountFrom" : "lists.filter.amountTo")}
          value={filter.amount[end]}
          onChange={(fen) => put({ amount: { ...filter.amount, [end]: fen } })}
        />
      ))}
      <ChoiceField
        id="filter-numbered"
        span={3}
        label={t("lists.filter.numbered")}
        placeholder={t("lists.filter.any")}
        value={filter.numbered}
        options={(["yes", "no"] as const).map((value) => ({ value, label: t(`lists.filter.numberedValues.${value}`) }))}
        onChange={(numbered) => put({ numbered })}
        onClear={() => put({ numbered: null })}
      />
    </div>
  );
}
