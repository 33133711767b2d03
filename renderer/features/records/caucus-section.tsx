import { DeleteOutlined, LockOutlined, PlusOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { memo, useState } from "react";
import type { PartId } from "#shared/domain/id";
import type { Party } from "#shared/domain/party";
import type { CaucusNote } from "#shared/domain/session-record";
import { edited, without } from "../../ui/list-edits";
import { newPartId } from "../../ui/new-part-id";
import { LongTextField, TextField } from "../../ui/text-field";
import { useAfterDrawing } from "../../ui/use-after-drawing";
import { useWords } from "../../ui/use-words";
import { sameSession, type SessionProps } from "./session-edits";

type CaucusSectionProps = SessionProps & { readonly parties: readonly Party[] };

/** Private notes of talks with one side alone: folded away, looking like nothing else, and nowhere but here. */
export const CaucusSection = memo(function CaucusSection({ session, change, parties }: CaucusSectionProps) {
  const t = useWords();
  const { message } = App.useApp();
  const afterDrawing = useAfterDrawing();
  // Always folded at first: the other side may be looking at the screen.
  const [open, setOpen] = useState(false);

  function edit(id: PartId, part: "with" | "text", value: string) {
    change(`caucus-${id}-${part}`, (old) => ({
      ...old,
      caucus: edited(old.caucus, id, { [part]: value }),
    }));
  }
  function add() {
    const next = parties.find(({ name }) => name !== "" && session.caucus.every((note) => note.with !== name));
    const note: CaucusNote = { id: newPartId(), with: next?.name ?? "", text: "" };
    change(`caucus-add-${note.id}`, (old) => ({ ...old, caucus: [...old.caucus, note] }));
    afterDrawing(() => document.getElementById(`caucus-text-${note.id}`)?.focus());
  }
  function remove(id: PartId) {
    change(`caucus-remove-${id}`, (old) => ({ ...old, caucus: without(old.caucus, id) }));
    void message.info(t("records.caucusRemoved"));
  }

  return (
    <details className="caucus" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <LockOutlined aria-hidden /> <strong>{t("records.caucus")}</strong>
        {" — "}
        {t("records.caucusLabel")}
        {session.caucus.length > 0 ? ` · ${t("records.caucusCount", { count: session.caucus.length })}` : ""}
      </summary>
      {open ? (
        <>
          {session.caucus.map((note) => (
            <div key={note.id} className="caucus-note fields">
              <TextField
                id={`caucus-with-${note.id}`}
                span={4}
                label={t("records.caucusWith")}
                value={note.with}
                onChange={(value) => edit(note.id, "with", value)}
              />
              <LongTextField
                id={`caucus-text-${note.id}`}
                label={t("records.caucusText")}
                value={note.text}
                onChange={(value) => edit(note.id, "text", value)}
              />
              <Button danger icon={<DeleteOutlined />} className="caucus-remove" onClick={() => remove(note.id)}>
                {t("records.removeCaucus")}
              </Button>
            </div>
          ))}
          <Button icon={<PlusOutlined />} onClick={add}>
            {t("records.addCaucus")}
          </Button>
        </>
      ) : null}
    </details>
  );
}, sameSession("caucus"));
