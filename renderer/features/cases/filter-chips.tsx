import { Button, Flex, Tag } from "antd";
import { type CaseFilter, NO_FILTER } from "#shared/domain/case-list";
import { formatYuan } from "#shared/domain/money";
import type { Words } from "#shared/locales/words";
import { useWords } from "../../ui/use-words";

type Chip = { readonly text: string; readonly without: CaseFilter };

/** One chip for each thing the filter asks for, with the filter as it is without it. */
function chipsOf(filter: CaseFilter, t: Words): readonly Chip[] {
  const listed = <T extends string>(
    name: "states" | "kinds" | "categories" | "risks" | "difficulties" | "mediators" | "villages" | "tags",
    values: readonly T[],
    word: (value: T) => string,
  ): Chip[] =>
    values.map((value) => ({
      text: `${t(`lists.filter.${name}`)}: ${word(value)}`,
      without: { ...filter, [name]: values.filter((each) => each !== value) },
    }));
  const days = (["accepted", "signed"] as const).flatMap((name) =>
    (["from", "to"] as const).flatMap((end): Chip[] => {
      const label = t(`lists.filter.${name}${end === "from" ? "From" : "To"}`);
      const value = filter[name][end];
      return value === "" ? [] : [{ text: `${label} ${value}`, without: { ...filter, [name]: { ...filter[name], [end]: "" } } }];
    }),
  );
  const amounts = (["from", "to"] as const).flatMap((end): Chip[] => {
    const fen = filter.amount[end];
    const label = t(end === "from" ? "lists.filter.amountFrom" : "lists.filter.amountTo");
    return fen === null
      ? []
      : [{ text: `${label} ${formatYuan(fen)}`, without: { ...filter, amount: { ...filter.amount, [end]: null } } }];
  });
  const itself = (value: string) => value;
  return [
    ...listed("states", filter.states, (value) => t(`terms.state.${value}`)),
    ...listed("risks", filter.risks, (value) => t(`terms.risk.${value}`)),
    ...listed("villages", filter.villages, itself),
    ...listed("mediators", filter.mediators, itself),
    ...listed("kinds", filter.kinds, (value) => t(`terms.kind.${value}`)),
    ...listed("categories", filter.categories, (value) => t(`terms.category.${value}`)),
    ...listed("difficulties", filter.difficulties, (value) => t(`terms.difficulty.${value}`)),
    ...listed("tags", filter.tags, itself),
    ...days,
    ...amounts,
    ...(filter.numbered
      ? [{ text: t(`lists.filter.numberedValues.${filter.numbered}`), without: { ...filter, numbered: null } }]
      : []),
  ];
}

type FilterChipsProps = { readonly filter: CaseFilter; readonly onChange: (filter: CaseFilter) => void };

/** What the list is narrowed by, each to be taken away on its own; nothing while it is not. */
export function FilterChips({ filter, onChange }: FilterChipsProps) {
  const t = useWords();
  const chips = chipsOf(filter, t);
  if (chips.length === 0) return null;
  return (
    <Flex component="section" gap="small" align="center" wrap aria-label={t("lists.filter.active")} className="filter-chips">
      {chips.map(({ text, without }) => (
        <Tag
          key={text}
          className="filter-chip"
          closable={{ "aria-label": t("lists.filter.remove", { what: text }) }}
          onClose={(event) => {
            // The list of chips comes from the filter alone.
            event.preventDefault();
            onChange(without);
          }}
        >
          {text}
        </Tag>
      ))}
      <Button size="small" onClick={() => onChange(NO_FILTER)}>
        {t("lists.filter.clear")}
      </Button>
    </Flex>
  );
}
