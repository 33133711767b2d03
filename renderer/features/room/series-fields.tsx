import { type NumberSeries, type Room, SERIES_USES, type SeriesUse } from "#shared/domain/room";
import { formatCaseNumber, numberingOf } from "#shared/rules/case-number";
import { NumberField } from "../../ui/number-field";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import type { RoomFieldsProps } from "./room-fields";

type SeriesRowProps = {
  readonly use: SeriesUse;
  readonly series: NumberSeries;
  readonly year: number;
  readonly example: string;
  readonly missing: readonly string[];
  readonly onChange: (series: NumberSeries) => void;
};

function SeriesRow({ use, series, year, example, missing, onChange }: SeriesRowProps) {
  const t = useWords();
  const name = t(`tracks.series.use.${use}`);
  const lacks = (part: string) => (missing.includes(`series-${part}-${use}`) ? t("room.required") : null);
  return (
    <div className="fields series" role="group" aria-label={name}>
      <p className="series-name">{name}</p>
      <TextField
        id={`series-prefix-${use}`}
        span={4}
        label={t("tracks.series.prefix")}
        help={t("tracks.series.example", { number: example })}
        value={series.prefix}
        onChange={(prefix) => onChange({ ...series, prefix })}
        warning={lacks("prefix")}
      />
      <TextField
        id={`series-pattern-${use}`}
        span={4}
        label={t("tracks.series.pattern")}
        value={series.pattern}
        onChange={(pattern) => onChange({ ...series, pattern })}
        warning={lacks("pattern")}
      />
      <NumberField
        id={`series-digits-${use}`}
        span={2}
        label={t("tracks.series.digits")}
        min={1}
        max={8}
        value={series.digits}
        onChange={(typed) => onChange({ ...series, digits: typed ?? 1 })}
      />
      <NumberField
        id={`series-first-${use}`}
        span={2}
        label={t("tracks.series.first", { year })}
        min={1}
        max={99_999_999}
        value={series.first}
        onChange={(typed) => onChange({ ...series, first: typed ?? 1 })}
      />
    </div>
  );
}

type SeriesFieldsProps = Omit<RoomFieldsProps, "draft"> & {
  readonly draft: RoomFieldsProps["draft"] & { readonly series: Room["series"] };
};

/** The number series of the other tracks and of notices, each with an example. */
export function SeriesFields({ draft, onChange, missing }: SeriesFieldsProps) {
  const t = useWords();
  return (
    <>
      <h3>{t("tracks.series.title")}</h3>
      <p className="muted">{t("tracks.series.help")}</p>
      {SERIES_USES.map((use) => {
        const numbering = numberingOf(draft, use);
        return (
          <SeriesRow
            key={use}
            use={use}
            series={draft.series[use]}
            year={draft.firstNumber.year}
            example={formatCaseNumber(numbering, numbering.firstNumber.year, numbering.firstNumber.sequence)}
            missing={missing}
            onChange={(series) => onChange({ ...draft, series: { ...draft.series, [use]: series } })}
          />
        );
      })}
    </>
  );
}
