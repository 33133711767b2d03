import { linesOf } from "#shared/domain/text";
import { type RosterPerson, rosterPerson } from "#shared/domain/room";
import { readIdCard } from "#shared/rules/id-card";
import { MorePart } from "../../ui/more-part";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import type { RoomDraft } from "./room-draft";

type RosterFieldsProps = { readonly draft: RoomDraft; readonly onChange: (draft: RoomDraft) => void };

/** What the room keeps of its mediators beyond their names, for warnings of a conflict of interest. */
export function RosterFields({ draft, onChange }: RosterFieldsProps) {
  const t = useWords();
  const names = [...new Set(linesOf(draft.mediators))];
  const put = (person: RosterPerson) =>
    onChange({ ...draft, known: [...draft.known.filter(({ name }) => name !== person.name), person] });
  return (
    <MorePart label={t("people.roster.title")} filled={false}>
      <p className="muted">{names.length > 0 ? t("people.roster.help") : t("people.roster.nobody")}</p>
      {names.map((name, at) => (
        <PersonFields
          key={name}
          n={at}
          person={draft.known.find((each) => each.name === name) ?? rosterPerson(name)}
          onChange={put}
        />
      ))}
    </MorePart>
  );
}

type PersonFieldsProps = {
  readonly n: number;
  readonly person: RosterPerson;
  readonly onChange: (person: RosterPerson) => void;
};

function PersonFields({ n, person, onChange }: PersonFieldsProps) {
  const t = useWords();
  const reading = readIdCard(person.idNumber);
  const field = (part: "idNumber" | "phone" | "address" | "unit") => ({
    id: `roster-${part}-${n}`,
    label: t(`people.roster.${part}`),
    value: person[part],
    onChange: (value: string) => onChange({ ...person, [part]: value }),
  });
  return (
    <section className="sub-part" aria-label={t("people.roster.of", { name: person.name })}>
      <h4>{person.name}</h4>
      <div className="fields">
        <TextField
          {...field("idNumber")}
          span={6}
          warning={reading.state === "empty" || reading.state === "valid" ? null : t(`checks.idNumber.${reading.state}`)}
        />
        <TextField {...field("phone")} span={6} inputMode="tel" />
        <TextField {...field("unit")} span={6} />
        <TextField {...field("address")} span={6} />
      </div>
    </section>
  );
}
