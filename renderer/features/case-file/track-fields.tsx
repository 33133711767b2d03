import { Select } from "antd";
import type { CaseContent } from "#shared/domain/case-file";
import { INJURIES } from "#shared/domain/mediation";
import { isJoint, isPolice } from "#shared/rules/tracks";
import { ChoiceField } from "../../ui/choice-field";
import { DateField } from "../../ui/date-field";
import { Field } from "../../ui/field";
import { MorePart } from "../../ui/more-part";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";

type TrackFieldsProps = { readonly content: CaseContent; readonly put: (changed: Partial<CaseContent>) => void };

/** The parts of a case that these fields show, for `memo`. */
export const TRACK_FIELDS = [
  "kind", "source", "leadOrgan", "jointUnits", "policeNumber", "officerNumber", "recordingNumber", "injury", "injuryAppraisedOn",
] as const satisfies readonly (keyof CaseContent)[]; // prettier-ignore

/** What only some tracks ask for: the organs, the police's numbers, the injury. */
export function TrackFields({ content, put }: TrackFieldsProps) {
  const t = useWords();
  const { kind, source, leadOrgan, jointUnits, policeNumber } = content;
  const police = isPolice(kind);
  const led = kind !== "people" || isJoint(content) || leadOrgan !== "";
  const numbered = police || source === "police" || policeNumber !== "";
  const fields = (
    <>
      {led ? (
        <TextField
          id="leadOrgan"
          span={4}
          label={t("tracks.leadOrgan")}
          value={leadOrgan}
          onChange={(typed) => put({ leadOrgan: typed })}
        />
      ) : null}
      {numbered ? (
        <TextField
          id="policeNumber"
          span={4}
          label={t("tracks.policeNumber")}
          value={policeNumber}
          onChange={(typed) => put({ policeNumber: typed })}
        />
      ) : null}
      {police ? <PoliceFields content={content} put={put} /> : null}
      <Field id="jointUnits" span={police || (!led && !numbered) ? 12 : led && numbered ? 4 : 8} label={t("tracks.jointUnits")}>
        <Select
          id="jointUnits"
          mode="tags"
          open={false}
          suffixIcon={null}
          value={[...jointUnits]}
          onChange={(units: string[]) => put({ jointUnits: units.map((unit) => unit.trim()).filter((unit) => unit !== "") })}
          tokenSeparators={["、", "，", ",", ";", "；"]}
        />
      </Field>
    </>
  );
  // In people's mediation most cases need none of it.
  if (kind !== "people") return fields;
  return (
    <div className="field">
      <MorePart label={t("tracks.more")} filled={led || numbered || jointUnits.length > 0}>
        <div className="fields">{fields}</div>
      </MorePart>
    </div>
  );
}

function PoliceFields({ content, put }: TrackFieldsProps) {
  const t = useWords();
  return (
    <>
      <TextField
        id="officerNumber"
        span={4}
        label={t("tracks.officerNumber")}
        value={content.officerNumber}
        onChange={(officerNumber) => put({ officerNumber })}
      />
      <TextField
        id="recordingNumber"
        span={4}
        label={t("tracks.recordingNumber")}
        value={content.recordingNumber}
        onChange={(recordingNumber) => put({ recordingNumber })}
      />
      <ChoiceField
        id="injury"
        span={4}
        label={t("tracks.injury")}
        value={content.injury}
        options={INJURIES.map((value) => ({ value, label: t(`terms.injury.${value}`) }))}
        onChange={(injury) => put({ injury })}
        onClear={() => put({ injury: null })}
      />
      <DateField
        id="injuryAppraisedOn"
        span={4}
        label={t("tracks.injuryAppraisedOn")}
        value={content.injuryAppraisedOn}
        onChange={(injuryAppraisedOn) => put({ injuryAppraisedOn })}
      />
    </>
  );
}
