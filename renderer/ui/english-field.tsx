import { Button, Input } from "antd";
import type { TextAreaRef } from "antd/es/input/TextArea";
import { useRef } from "react";
import { Field } from "./field";
import { useAfterDrawing } from "./use-after-drawing";
import { useWords } from "./use-words";

type EnglishFieldProps = {
  readonly id: string;
  /** What is translated, in the words of the screen. */
  readonly part: string;
  /** The Chinese to be read beside it; null where it stands just above. */
  readonly chinese: string | null;
  /** Amounts and marks of the Chinese that the English still lacks. */
  readonly marks?: readonly string[];
  readonly value: string;
  readonly onChange: (english: string) => void;
};

const NONE: readonly string[] = [];

/** The English of a text of the case, beside the Chinese (中英对照); what the Chinese has of amounts and marks is put in by a button. */
export function EnglishField({ id, part, chinese, marks = NONE, value, onChange }: EnglishFieldProps) {
  const t = useWords();
  const afterDrawing = useAfterDrawing();
  const area = useRef<TextAreaRef>(null);

  function insert(mark: string) {
    const input = area.current?.resizableTextArea?.textArea;
    const [from, to] = [input?.selectionStart ?? value.length, input?.selectionEnd ?? value.length];
    onChange(value.slice(0, from) + mark + value.slice(to));
    afterDrawing(() => {
      input?.focus();
      input?.setSelectionRange(from + mark.length, from + mark.length);
    });
  }

  return (
    <div className={chinese === null ? "english english-alone" : "english"}>
      {chinese === null ? null : (
        <div>
          <p className="field-label">{t("bilingual.chinese", { part })}</p>
          <p className="english-chinese" lang="zh-CN">
            {chinese}
          </p>
        </div>
      )}
      <Field id={id} label={t("bilingual.english", { part })}>
        <Input.TextArea
          ref={area}
          id={id}
          lang="en"
          value={value}
          autoSize={{ minRows: 2, maxRows: 30 }}
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
        />
        {marks.length === 0 ? null : (
          <div className="mark-buttons" role="group" aria-label={t("bilingual.insert")}>
            <span className="muted">{t("bilingual.insert")}</span>
            {marks.map((mark, at) => (
              <Button
                key={`${mark}-${at}`}
                size="small"
                aria-label={t("bilingual.insertMark", { mark })}
                onClick={() => insert(mark)}
              >
                {mark.slice(1, -1)}
              </Button>
            ))}
          </div>
        )}
      </Field>
    </div>
  );
}
