import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useRef } from "react";
import type { PartId } from "#shared/domain/id";
import { useWords } from "../../ui/use-words";
import type { Wanted } from "./upload-line";

type AddFilesButtonProps = {
  readonly label?: string;
  readonly of?: PartId;
  readonly disabled: boolean;
  readonly onFiles: (files: readonly Wanted[]) => void;
};

/** Asks for files by the system's own dialog. */
export function AddFilesButton({ label, of, disabled, onFiles }: AddFilesButtonProps) {
  const t = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-hidden="true"
        tabIndex={-1}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])].map((data) => ({ name: data.name, data, of: of ?? null })));
          // The same file may be chosen again after it was changed.
          target.value = "";
        }}
      />
      <Button
        icon={<PlusOutlined />}
        disabled={disabled}
        onClick={() => input.current?.click()}
        {...(label === undefined ? {} : { "aria-label": label })}
      >
        {t("evidence.add")}
      </Button>
    </>
  );
}
