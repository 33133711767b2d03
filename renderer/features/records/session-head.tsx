import { Checkbox } from "antd";
import { memo, useState } from "react";
import type { Participant } from "#shared/domain/participant";
import type { Party } from "#shared/domain/party";
import type { Room } from "#shared/domain/room";
import { TagsField } from "../../ui/choices-field";
import { DateField } from "../../ui/date-field";
import { SuggestField } from "../../ui/suggest-field";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import { Attendance } from "./attendance";
import { sameSession, type SessionProps } from "./session-edits";

type SessionHeadProps = SessionProps & {
  readonly parties: readonly Party[];
  readonly participants: readonly Participant[];
  readonly room: Room;
};

const PARTS = [
  "kind", "heldOn", "from", "to", "place", "matter", "present", "absent", "participants", "interviewee", "mediators", "recorder", "informed",
] as const; // prettier-ignore

/** What the papers' blanks lead to in it. */
const FIELDS = ["held", "place", "matter", "interviewee", "participants", "mediators", "recorder"] as const;

/** What a record begins with: when, where, what about and who; one line once it is filled in. */
export const SessionHead = memo(
  function SessionHead({ session, change, parties, participants, room }: SessionHeadProps) {
    const t = useWords();
    const { id, kind } = session;
    const whole = session.heldOn !== "" && session.place !== "" && session.mediators.length > 0;
    const [open, setOpen] = useState(!whole || (kind === "investigation" && session.interviewee === ""));
    const set = (part: "heldOn" | "from" | "to" | "place" | "matter" | "interviewee" | "recorder") => (value: string) =>
      change(part, (old) => ({ ...old, [part]: value }));
    const roster = room.mediators.map(({ name }) => name);
    const line = [
      session.heldOn,
      [session.from, session.to].filter((time) => time !== "").join("–"),
      session.place,
      kind === "mediation" ? t("records.came", { count: session.present.length }) : session.interviewee,
      session.mediators.join(" "),
    ];
    return (
      <div>
        <details
          className="session-head"
          open={open}
          data-holds={FIELDS.map((part) => `${part}-${id}`).join(" ")}
          onToggle={(event) => setOpen(event.currentTarget.open)}
        >
          <summary>
            <span className="session-head-title">{t("records.headTitle")}</span>
            {open ? null : <span className="muted"> {line.filter((part) => part !== "").join(" · ")}</span>}
          </summary>
          {open ? (
            <div className="fields">
              <DateField id={`held-${id}`} span={3} label={t("records.heldOn")} value={session.heldOn} onChange={set("heldOn")} />
              <TextField
                id={`from-${id}`}
                span={2}
                label={t("records.from")}
                value={session.from}
                placeholder={t("records.timeHelp")}
                onChange={set("from")}
              />
              <TextField
                id={`to-${id}`}
                span={2}
                label={t("records.to")}
                value={session.to}
                placeholder={t("records.timeHelp")}
                onChange={set("to")}
              />
              <TextField id={`place-${id}`} span={5} label={t("records.place")} value={session.place} onChange={set("place")} />
              <TextField
                id={`matter-${id}`}
                span={12}
                label={t("records.matter")}
                value={session.matter}
                onChange={set("matter")}
              />
              {kind === "investigation" ? (
                <TextField
                  id={`interviewee-${id}`}
                  span={6}
                  label={t("records.interviewee")}
                  value={session.interviewee}
                  onChange={set("interviewee")}
                />
              ) : null}
              <Attendance session={session} change={change} parties={parties} participants={participants} />
              <TagsField
                span={6}
                id={`mediators-${id}`}
                label={t("records.mediators")}
                values={session.mediators}
                suggestions={roster}
                onChange={(mediators) => change("mediators", (old) => ({ ...old, mediators }))}
              />
              <SuggestField
                id={`recorder-${id}`}
                span={6}
                label={t("records.recorder")}
                suggestions={roster}
                value={session.recorder}
                onChange={set("recorder")}
              />
            </div>
          ) : null}
        </details>
        {kind === "mediation" ? (
          <Checkbox
            className="session-informed"
            checked={session.informed}
            onChange={({ target }) => change("informed", (old) => ({ ...old, informed: target.checked }))}
          >
            {t("records.informed")}
          </Checkbox>
        ) : null}
      </div>
    );
  },
  sameSession(...PARTS),
);
