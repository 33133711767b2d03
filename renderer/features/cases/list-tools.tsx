import { FilterOutlined } from "@ant-design/icons";
import { Button, Flex, Select } from "antd";
import { lazy, Suspense, useState } from "react";
import type { ListTotals } from "#shared/contract/lists";
import { type CaseSort, type ListColumn, SORT_KEYS } from "#shared/domain/case-list";
import { useWords } from "../../ui/use-words";
import { CaseSearch } from "./case-search";
import { ColumnChoice } from "./column-choice";
import { FilterChips } from "./filter-chips";
import { isFiltering, type ListPlace, sortName } from "./list-place";
import type { useViews } from "./use-views";
import { ViewChoice } from "./view-choice";

type ListToolsProps = {
  readonly place: ListPlace;
  readonly totals: ListTotals | undefined;
  readonly columns: readonly ListColumn[];
  readonly views: ReturnType<typeof useViews>;
  readonly readOnly: boolean;
  readonly onMove: (changes: Partial<ListPlace>) => void;
};

// The fields bring the calendar with them, which nothing else on the first screen needs.
const FilterFields = lazy(async () => ({ default: (await import("./filter-fields")).FilterFields }));

const NEWEST: CaseSort = { by: "newest", descending: true };
const SORTS = SORT_KEYS.flatMap((by): CaseSort[] => [
  { by, descending: by !== "number" && by !== "name" },
  { by, descending: by === "number" || by === "name" },
]);

/** Search, filters, order, columns and saved views: what decides which cases the list shows, and how. */
export function ListTools({ place, totals, columns, views, readOnly, onMove }: ListToolsProps) {
  const t = useWords();
  const [open, setOpen] = useState(() => isFiltering(place.filter));
  const searching = place.text.trim() !== "";
  // Without a search the usual order is the newest first; with one it is the best match, and the newest is one to choose.
  const usual = searching ? t("lists.sort.best") : t("lists.sort.newest-desc");
  const sorts = SORTS.filter((sort) => searching || sortName(sort) !== sortName(NEWEST));
  return (
    <section className="list-tools" aria-label={t("lists.filter.title")}>
      <Flex gap="small" wrap align="center">
        <div className="list-search">
          <CaseSearch text={place.text} onSearch={(text) => onMove({ text })} />
        </div>
        <Button icon={<FilterOutlined />} aria-expanded={open} aria-controls="filter-card" onClick={() => setOpen(!open)}>
          {t("lists.filter.title")}
        </Button>
        <Select<string>
          className="sort-select"
          aria-label={t("lists.sort.label")}
          value={place.sort ? sortName(place.sort) : "usual"}
          options={[
            { value: "usual", label: usual },
            ...sorts.map((sort) => ({ value: sortName(sort), label: t(`lists.sort.${sortName(sort)}`) })),
          ]}
          onChange={(name) => onMove({ sort: SORTS.find((sort) => sortName(sort) === name) ?? null })}
          virtual={false}
        />
        <ColumnChoice columns={columns} disabled={readOnly} onChange={(chosen) => void views.put({ columns: chosen })} />
        <ViewChoice place={place} columns={columns} views={views} readOnly={readOnly} onMove={onMove} />
      </Flex>
      <div id="filter-card" className="card filter-card" hidden={!open}>
        <Suspense>
          {open ? <FilterFields filter={place.filter} totals={totals} onChange={(filter) => onMove({ filter })} /> : null}
        </Suspense>
      </div>
      <FilterChips filter={place.filter} onChange={(filter) => onMove({ filter })} />
    </section>
  );
}
