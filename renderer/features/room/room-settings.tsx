import { App, Button, Checkbox, Flex } from "antd";
import { useState } from "react";
import { DEFAULT_MARGINS, type PageMargins, PAPER_SIZES, type Room } from "#shared/domain/room";
import { api } from "../../host/client";
import { useCommand } from "../../host/use-command";
import { ChoiceField } from "../../ui/choice-field";
import { NumberField } from "../../ui/number-field";
import { ProblemAlert } from "../../ui/problem-alert";
import { SuggestField } from "../../ui/suggest-field";
import { LongTextField, TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import { NumberingFields } from "./numbering-fields";
import { RosterFields } from "./roster-fields";
import { missingFields, type RoomDraft, roomDraft, roomOfDraft } from "./room-draft";
import { RoomFields } from "./room-fields";
import { SeriesFields } from "./series-fields";

const EDGES = ["top", "right", "bottom", "left"] as const;

/** The room, its numbers and its paper; saved together by one button. */
export function RoomSettings({ room, year }: { readonly room: Room; readonly year: number }) {
  const t = useWords();
  const { message } = App.useApp();
  const [draft, setDraft] = useState(() => roomDraft(room, year, t));
  const [missing, setMissing] = useState<readonly string[]>([]);
  const { run, running, problem } = useCommand();

  async function save() {
    const lacking = missingFields(draft);
    setMissing(lacking);
    if (lacking.length > 0) return;
    if (await run(() => api.room.save(roomOfDraft(draft, t)))) void message.success(t("settings.saved"));
  }

  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 id="room">{t("settings.room")}</h2>
      <RoomFields draft={draft} onChange={setDraft} missing={missing} />
      <RosterFields draft={draft} onChange={setDraft} />
      <h2 id="numbering">{t("settings.numbering")}</h2>
      <NumberingFields draft={draft} onChange={setDraft} missing={missing} whole />
      {draft.series ? <SeriesFields draft={{ ...draft, series: draft.series }} onChange={setDraft} missing={missing} /> : null}
      <h2 id="paper">{t("settings.paper")}</h2>
      <PaperFields draft={draft} onChange={setDraft} />
      <MarginFields margins={draft.margins} onChange={(margins) => setDraft({ ...draft, margins })} />
      <p className="muted">{t("settings.marginsHint")}</p>
      <ProblemAlert problem={problem} />
      <Flex gap="middle">
        <Button type="primary" htmlType="submit" loading={running}>
          {t("settings.save")}
        </Button>
        <Button onClick={() => setDraft({ ...draft, margins: DEFAULT_MARGINS })}>{t("settings.marginsOfficial")}</Button>
      </Flex>
    </form>
  );
}

function PaperFields({ draft, onChange }: { readonly draft: RoomDraft; readonly onChange: (draft: RoomDraft) => void }) {
  const t = useWords();
  return (
    <>
      <div className="fields">
        <ChoiceField
          id="paper-size"
          span={4}
          label={t("papers.settings.size")}
          value={draft.paperSize}
          options={PAPER_SIZES.map((size) => ({ value: size, label: t(`papers.settings.sizes.${size}`) }))}
          onChange={(paperSize) => onChange({ ...draft, paperSize })}
        />
      </div>
      <OwnLines draft={draft} onChange={onChange} />
      <p>
        <Checkbox checked={draft.bindingMargin} onChange={({ target }) => onChange({ ...draft, bindingMargin: target.checked })}>
          {t("papers.settings.binding")}
        </Checkbox>
      </p>
      <p>
        <Checkbox checked={draft.wetSignatures} onChange={({ target }) => onChange({ ...draft, wetSignatures: target.checked })}>
          {t("signing.settings.wet")}
        </Checkbox>
      </p>
    </>
  );
}

const FONT_USES = ["title", "heading", "body"] as const;

/** Letters and lines of the room's own; what is left empty stays as usual. */
function OwnLines({ draft, onChange }: { readonly draft: RoomDraft; readonly onChange: (draft: RoomDraft) => void }) {
  const t = useWords();
  return (
    <div className="fields">
      {FONT_USES.map((use) => (
        <SuggestField
          key={use}
          id={`font-${use}`}
          span={4}
          label={t(`own.fonts.${use}`)}
          help={t("own.fonts.help", { usual: t(`documents.fonts.${use}`) })}
          value={draft.fonts[use]}
          suggestions={t("own.fonts.known").split("|")}
          onChange={(name) => onChange({ ...draft, fonts: { ...draft.fonts, [use]: name } })}
        />
      ))}
      <TextField
        id="header-line"
        span={12}
        label={t("own.header")}
        help={t("own.headerHelp")}
        value={draft.headerLine}
        onChange={(headerLine) => onChange({ ...draft, headerLine })}
      />
      <LongTextField
        id="extra-lines"
        span={12}
        rows={2}
        label={t("own.extra")}
        help={t("own.extraHelp")}
        value={draft.extraLines}
        onChange={(extraLines) => onChange({ ...draft, extraLines })}
      />
    </div>
  );
}

function MarginFields({
  margins,
  onChange,
}: {
  readonly margins: PageMargins;
  readonly onChange: (margins: PageMargins) => void;
}) {
  const t = useWords();
  return (
    <div className="fields">
      {EDGES.map((edge) => (
        <NumberField
          key={edge}
          id={`margin-${edge}`}
          span={3}
          label={t(`settings.margins.${edge}`)}
          min={5}
          max={80}
          step={0.5}
          value={margins[edge]}
          onChange={(typed) => onChange({ ...margins, [edge]: typed ?? DEFAULT_MARGINS[edge] })}
        />
      ))}
    </div>
  );
}
