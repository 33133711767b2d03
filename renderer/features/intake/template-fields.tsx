import { Checkbox } from "antd";
import type { IntakeTemplate } from "#shared/domain/intake-template";
import { DateField } from "../../ui/date-field";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";

type TemplateFieldsProps = {
  readonly template: IntakeTemplate;
  readonly values: Readonly<Record<string, string>>;
  readonly taken: ReadonlySet<number>;
  /** The clauses as they will stand, in the order of the template. */
  readonly clauses: readonly string[];
  readonly onValue: (id: string, value: string) => void;
  readonly onTake: (at: number, wanted: boolean) => void;
};

/** The blanks of a template, and which of its clauses are wanted. */
export function TemplateFields({ template, values, taken, clauses, onValue, onTake }: TemplateFieldsProps) {
  const t = useWords();
  return (
    <>
      <h2>{t("intake.blanks")}</h2>
      <div className="fields">
        {template.blanks.map((blank) => {
          const props = {
            id: `blank-${blank.id}`,
            label: blank.label,
            value: values[blank.id] ?? blank.initial ?? "",
            onChange: (value: string) => onValue(blank.id, value),
          };
          if (blank.kind === "date") return <DateField key={blank.id} {...props} span={4} />;
          return (
            <TextField
              key={blank.id}
              {...props}
              span={blank.kind === "amount" ? 4 : 8}
              {...(blank.kind === "amount" ? { inputMode: "decimal" as const } : {})}
            />
          );
        })}
      </div>
      <h2>{t("intake.clauses")}</h2>
      <ol className="quick-clauses">
        {clauses.map((text, at) => (
          <li key={template.clauses[at]?.text ?? at}>
            <Checkbox checked={taken.has(at)} onChange={(event) => onTake(at, event.target.checked)}>
              {text}
            </Checkbox>
          </li>
        ))}
      </ol>
    </>
  );
}
