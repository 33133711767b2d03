import { ROOM_KINDS } from "#shared/domain/room";
import { ChoiceField } from "../../ui/choice-field";
import { LongTextField, TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import type { RoomDraft } from "./room-draft";

export type RoomFieldsProps = {
  readonly draft: RoomDraft;
  readonly onChange: (draft: RoomDraft) => void;
  /** Fields that were found empty when the person tried to save. */
  readonly missing: readonly string[];
};

/** Who we are: name, kind, people and place. */
export function RoomFields({ draft, onChange, missing }: RoomFieldsProps) {
  const t = useWords();
  return (
    <div className="fields">
      <TextField
        id="room-name"
        span={8}
        label={t("room.name")}
        required
        placeholder={t("room.namePlaceholder")}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
        warning={missing.includes("name") ? t("room.required") : null}
      />
      <ChoiceField
        id="room-kind"
        span={4}
        label={t("room.kind")}
        value={draft.kind}
        options={ROOM_KINDS.map((kind) => ({ value: kind, label: t(`terms.roomKind.${kind}`) }))}
        onChange={(kind) => onChange({ ...draft, kind })}
      />
      <TextField
        id="seal-organisation"
        span={8}
        label={t("room.sealOrganisation")}
        help={t("room.sealOrganisationHelp")}
        placeholder={draft.name}
        value={draft.sealOrganisation}
        onChange={(sealOrganisation) => onChange({ ...draft, sealOrganisation })}
      />
      <TextField
        id="room-place"
        span={4}
        label={t("room.place")}
        value={draft.place}
        onChange={(place) => onChange({ ...draft, place })}
      />
      <LongTextField
        id="room-mediators"
        span={8}
        rows={2}
        label={t("room.mediators")}
        help={t("room.mediatorsHelp")}
        value={draft.mediators}
        onChange={(mediators) => onChange({ ...draft, mediators })}
      />
      <TextField
        id="room-recorder"
        span={4}
        label={t("room.recorder")}
        value={draft.recorder}
        onChange={(recorder) => onChange({ ...draft, recorder })}
      />
    </div>
  );
}
