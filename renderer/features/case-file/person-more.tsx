import { ID_TYPES, type NaturalPerson } from "#shared/domain/party";
import { fieldOf } from "#shared/rules/agreement-checks";
import { CheckField } from "../../ui/check-field";
import { ChoiceField } from "../../ui/choice-field";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";

type PersonMoreProps = {
  readonly person: NaturalPerson;
  /** Shown among the usual fields already. */
  readonly guardianAbove: boolean;
  readonly relationAbove: boolean;
  readonly put: (field: string, changed: Partial<NaturalPerson>) => void;
};

/** True when one of the rarely used fields holds something. */
export function hasMore(person: NaturalPerson, relationAbove: boolean): boolean {
  const relation = !relationAbove && person.relation !== "";
  return person.idType !== "resident-id" || relation || person.cannotRead || person.signNote !== "" || person.agents.length > 0;
}

/** The rarely used fields of a natural person. */
export function PersonMore({ person, guardianAbove, relationAbove, put }: PersonMoreProps) {
  const t = useWords();
  const id = (part: string) => fieldOf(part, person.id);
  return (
    <div className="fields">
      <ChoiceField
        id={id("idType")}
        span={4}
        label={t("people.idType")}
        value={person.idType}
        options={ID_TYPES.map((value) => ({ value, label: t(`terms.idType.${value}`) }))}
        onChange={(idType) => put("idType", { idType })}
      />
      {relationAbove ? null : <RelationField person={person} put={put} />}
      {guardianAbove ? null : <GuardianFields person={person} put={put} />}
      <CheckField
        id={id("cannotRead")}
        span={3}
        label={t("people.cannotRead")}
        value={person.cannotRead}
        onChange={(cannotRead) => put("cannotRead", { cannotRead })}
      />
      <TextField
        id={id("signNote")}
        span={9}
        label={t("people.signNote")}
        placeholder={t("people.signNoteExample")}
        value={person.signNote}
        onChange={(signNote) => put("signNote", { signNote })}
      />
    </div>
  );
}

type PartProps = Pick<PersonMoreProps, "person" | "put">;

/** How the person stands to the matter, such as the wife of the dead. */
export function RelationField({ person, put }: PartProps) {
  const t = useWords();
  return (
    <TextField
      id={fieldOf("relation", person.id)}
      span={4}
      label={t("people.relation")}
      placeholder={t("people.relationExample")}
      value={person.relation}
      onChange={(relation) => put("relation", { relation })}
    />
  );
}

/** Who signs for a minor. */
export function GuardianFields({ person, put }: PartProps) {
  const t = useWords();
  return (
    <>
      <TextField
        id={fieldOf("guardian", person.id)}
        span={5}
        label={t("people.guardian")}
        value={person.guardian}
        onChange={(guardian) => put("guardian", { guardian })}
      />
      <TextField
        id={fieldOf("guardianRelation", person.id)}
        span={3}
        label={t("people.guardianRelation")}
        placeholder={t("people.guardianRelationExample")}
        value={person.guardianRelation}
        onChange={(guardianRelation) => put("guardianRelation", { guardianRelation })}
      />
    </>
  );
}
