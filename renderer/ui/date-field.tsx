import { CalendarOutlined } from "@ant-design/icons";
import { Button, Calendar, Input, Popover, Space } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { dateOf } from "#shared/domain/plain-date";
import { describedBy, Field, type FieldProps } from "./field";
import { useWords } from "./use-words";

type DateFieldProps = Omit<FieldProps, "warning"> & { readonly value: string; readonly onChange: (value: string) => void };

const EARLIEST = "1900-01-01";

/** A date, typed in any usual way or picked from a calendar. What is not understood stays as typed and is said. */
export function DateField({ value, onChange, ...field }: DateFieldProps) {
  const t = useWords();
  const [picking, setPicking] = useState(false);
  const [typing, setTyping] = useState(false);
  const date = dateOf(value);
  const warning =
    typing || value.trim() === ""
      ? null
      : date === null
        ? t("checks.date.unclear")
        : date < EARLIEST
          ? t("checks.date.early")
          : null;

  function leave() {
    setTyping(false);
    if (date !== null && date !== value) onChange(date);
  }

  return (
    <Field {...field} warning={warning}>
      <Space.Compact className="wide">
        <Input
          id={field.id}
          value={value}
          placeholder={t("date.placeholder")}
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          onFocus={() => setTyping(true)}
          onBlur={leave}
          onChange={(event) => onChange(event.target.value)}
          aria-describedby={describedBy({ ...field, warning })}
          {...(warning ? { status: "warning" as const } : {})}
        />
        <Popover
          trigger="click"
          open={picking}
          onOpenChange={setPicking}
          destroyOnHidden
          content={
            <div className="calendar" role="dialog" aria-label={t("date.calendarFor", { field: field.label })}>
              <Calendar
                fullscreen={false}
                defaultValue={dayjs(date ?? undefined)}
                onSelect={(day, { source }) => {
                  onChange(day.format("YYYY-MM-DD"));
                  if (source === "date") setPicking(false);
                }}
              />
            </div>
          }
        >
          {/* Typing is the way of the keyboard; the calendar is for the mouse. */}
          <Button tabIndex={-1} icon={<CalendarOutlined />} aria-label={t("date.calendarFor", { field: field.label })} />
        </Popover>
      </Space.Compact>
    </Field>
  );
}
