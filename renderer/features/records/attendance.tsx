import { Checkbox, Input } from "antd";
import type { PartId } from "#shared/domain/id";
import type { Participant } from "#shared/domain/participant";
import type { Party } from "#shared/domain/party";
import type { SessionRecord } from "#shared/domain/session-record";
import { useWords } from "../../ui/use-words";
import type { SessionProps } from "./session-edits";

type AttendanceProps = SessionProps & {
  readonly parties: readonly Party[];
  readonly participants: readonly Participant[];
};

const toggled = (ids: readonly PartId[], id: PartId, on: boolean) =>
  on ? [...ids.filter((each) => each !== id), id] : ids.filter((each) => each !== id);

/** A party came, or did not: then there is room for the reason. */
function withParty(session: SessionRecord, party: PartId, came: boolean): SessionRecord {
  const absent = session.absent.filter((one) => one.party !== party);
  return {
    ...session,
    present: toggled(session.present, party, came),
    absent: came ? absent : [...absent, { party, reason: "" }],
  };
}

/** Who came and who did not, and why; who came to help. */
export function Attendance({ session, change, parties, participants }: AttendanceProps) {
  const t = useWords();
  const nameOf = (party: Party, at: number) => party.name.trim() || t("records.partyN", { n: at + 1 });
  const reasonOf = (id: PartId) => session.absent.find(({ party }) => party === id)?.reason ?? "";
  const setReason = (id: PartId, reason: string) =>
    change(`reason-${id}`, (old) => ({
      ...old,
      absent: [...old.absent.filter(({ party }) => party !== id), { party: id, reason }],
    }));
  return (
    <>
      <fieldset className="field session-people span-6">
        <legend className="field-label">{t("records.present")}</legend>
        {parties.length === 0 ? <span className="muted">{t("records.noParties")}</span> : null}
        {parties.map((party, at) => {
          const came = session.present.includes(party.id);
          return (
            <div key={party.id} className="session-person">
              <Checkbox
                checked={came}
                onChange={({ target }) => change("present", (old) => withParty(old, party.id, target.checked))}
              >
                {nameOf(party, at)} <span className="muted">{t(`terms.side.${party.side}`)}</span>
              </Checkbox>
              {came || session.kind === "investigation" ? null : (
                <Input
                  size="small"
                  value={reasonOf(party.id)}
                  aria-label={t("records.absentReason", { name: nameOf(party, at) })}
                  placeholder={t("records.absentReason", { name: nameOf(party, at) })}
                  onChange={({ target }) => setReason(party.id, target.value)}
                />
              )}
            </div>
          );
        })}
      </fieldset>
      <fieldset id={`participants-${session.id}`} tabIndex={-1} className="field session-people span-6">
        <legend className="field-label">{t("records.participants")}</legend>
        {participants.length === 0 ? <span className="muted">{t("records.noParticipants")}</span> : null}
        {participants.map((one) => (
          <Checkbox
            key={one.id}
            checked={session.participants.includes(one.id)}
            onChange={({ target }) =>
              change("participants", (old) => ({ ...old, participants: toggled(old.participants, one.id, target.checked) }))
            }
          >
            {one.name} <span className="muted">{one.role}</span>
          </Checkbox>
        ))}
      </fieldset>
    </>
  );
}
