import { App } from "antd";
import { useEffect, useEffectEvent, useState } from "react";
import type { PartId } from "#shared/domain/id";
import type { CaseTabProps } from "../../ui/case-tab";
import { useWords } from "../../ui/use-words";
import { withFile } from "./evidence-edits";
import type { Kept } from "./file-transfer";
import { createUploadLine, type Sending, type Wanted } from "./upload-line";

export type Uploads = {
  readonly list: readonly Sending[];
  readonly add: (files: readonly Wanted[]) => void;
  readonly drop: (key: PartId) => void;
};

/** Adds files to the case, one after another, and tells how far each is. Leaving the page stops what is not finished. */
export function useUploads({ id, content, change }: Pick<CaseTabProps, "id" | "content" | "change">): Uploads {
  const t = useWords();
  const { message } = App.useApp();
  const [list, setList] = useState<readonly Sending[]>([]);

  function take(key: PartId, { name, of = null, original }: Wanted, { hash, size, type }: Kept): void {
    const known = content.attachments.find((each) => each.hash === hash);
    const file = {
      id: key,
      hash,
      name,
      type,
      size,
      addedAt: new Date().toISOString(),
      purpose: original?.purpose ?? "evidence",
      original: original?.hash ?? null,
      sensitive: original?.sensitive ?? false,
    };
    change(`file-${key}`, (old) => withFile(old, file, of));
    if (known) void message.info(t("evidence.already", { name, known: known.name }));
    // One sentence at a time: many files may come at once.
    else void message.success({ key: "file-added", content: t("evidence.added", { name }) });
  }

  const [line] = useState(() => createUploadLine(id, setList));
  useEffect(() => line.listen(take));
  const leave = useEffectEvent(() => {
    const names = line.end();
    if (names.length > 0) void message.warning(t("evidence.stopped", { names: names.join(" · ") }));
  });
  useEffect(() => () => leave(), []);
  return { list, add: line.add, drop: line.drop };
}
