import type { ReactNode } from "react";

export type FieldProps = {
  readonly id: string;
  readonly label: string;
  /** How to fill it in; always visible. */
  readonly help?: string | undefined;
  /** Something that looks odd; said at once, never in the way. */
  readonly warning?: string | null | undefined;
  readonly required?: boolean | undefined;
  /** How many of the twelve columns of its row the field takes. */
  readonly span?: 2 | 3 | 4 | 5 | 6 | 8 | 9 | 12 | undefined;
};

/** The ids of a field's explanations, for `aria-describedby`. */
export function describedBy({ id, help, warning }: Pick<FieldProps, "id" | "help" | "warning">): string | undefined {
  const ids = [help ? `${id}-help` : "", warning ? `${id}-warning` : ""].filter((each) => each !== "");
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** A label above its control, with help and warning below; the control carries the same id. */
export function Field({
  id,
  label,
  help,
  warning,
  required,
  span = 12,
  children,
}: FieldProps & { readonly children: ReactNode }) {
  return (
    <div className={`field span-${span}`}>
      <label htmlFor={id} className="field-label">
        {label}
        {required ? (
          <span className="field-required" aria-hidden="true">
            {" *"}
          </span>
        ) : null}
      </label>
      {children}
      {help ? (
        <p id={`${id}-help`} className="field-help">
          {help}
        </p>
      ) : null}
      <p id={`${id}-warning`} className="field-warning" aria-live="polite">
        {warning}
      </p>
    </div>
  );
}
