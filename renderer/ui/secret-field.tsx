import { Input } from "antd";
import { describedBy, Field, type FieldProps } from "./field";

type SecretFieldProps = FieldProps & { readonly value: string; readonly onChange: (value: string) => void };

/** A passphrase, hidden until somebody wants to see it. */
export function SecretField({ value, onChange, ...field }: SecretFieldProps) {
  return (
    <Field {...field}>
      <Input.Password
        id={field.id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
        aria-describedby={describedBy(field)}
      />
    </Field>
  );
}
