import { PlusOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { useNavigate } from "react-router";
import { emptyPerson, type Party } from "#shared/domain/party";
import { INTAKE_TEMPLATES } from "#shared/locales/intake-templates";
import { agreementHeld } from "#shared/rules/agreement-stands";
import type { PastedPerson } from "#shared/rules/pasted-people";
import { withIdNumber } from "#shared/rules/with-id-number";
import type { CaseTabProps } from "../../ui/case-tab";
import { ChoiceField } from "../../ui/choice-field";
import { DateField } from "../../ui/date-field";
import { Disabled } from "../../ui/disabled";
import { replaced } from "../../ui/list-edits";
import { newPartId } from "../../ui/new-part-id";
import { LongTextField, TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import { enterMovesOn } from "./enter-moves-on";
import { PasteBox } from "./paste-box";
import { QuickParty } from "./quick-party";
import { TemplateFields } from "./template-fields";
import { useTemplate } from "./use-template";

function withPasted(party: Party, { name, idNumber, phone, address }: PastedPerson): Party {
  const filled = { ...party, name, phone: phone || party.phone, address: address || party.address };
  return filled.kind === "person" && idNumber !== "" ? withIdNumber(filled, idNumber) : filled;
}

/** The fast path: one screen from people to agreement. What it writes is the same case as on the other pages. */
export function IntakePage({ id, content, change, file, today, readOnly }: CaseTabProps) {
  const t = useWords();
  const navigate = useNavigate();
  const use = useTemplate(content, change);
  const fixed = file !== null && agreementHeld(file);
  const police = content.kind === "police" || content.kind === "police-on-scene";

  function putParty(field: string, party: Party) {
    change(`${field}-${party.id}`, (old) => ({
      ...old,
      parties: replaced(old.parties, party.id, () => party),
    }));
  }
  const addParty = () =>
    change("add-party", (old) => ({
      ...old,
      parties: [...old.parties, emptyPerson(newPartId(), old.parties.at(-1)?.side ?? "respondent")],
    }));

  return (
    <fieldset className="case-form quick" disabled={readOnly || fixed} aria-label={t("intake.title")} onKeyDown={enterMovesOn}>
      {fixed ? <Alert type="info" showIcon title={t("progress.marks.fixed")} /> : null}
      <Disabled when={fixed}>
        <section className="card" aria-labelledby="quick-title">
          <h2 id="quick-title">{t("intake.title")}</h2>
          <p className="muted">{t("intake.help")}</p>
          <div className="fields">
            <ChoiceField
              id="quick-template"
              span={6}
              label={t("intake.template")}
              value={use.inUse?.template.id ?? null}
              options={INTAKE_TEMPLATES.map(({ id: value, name: label }) => ({ value, label }))}
              onChange={use.choose}
            />
            <DateField
              id="quick-occurredOn"
              span={3}
              label={t("intake.occurredOn")}
              value={content.occurredOn}
              onChange={use.happenedOn}
            />
            <DateField
              id="quick-signedOn"
              span={3}
              label={t("intake.signedOn")}
              value={content.agreement.signedOn}
              onChange={(signedOn) => change("signedOn", (old) => ({ ...old, agreement: { ...old.agreement, signedOn } }))}
            />
          </div>
          <PasteBox parties={content.parties} onUse={(party, person) => putParty("paste", withPasted(party, person))} />
          <h2>{t("intake.people")}</h2>
          {content.parties.map((party, at) => (
            <QuickParty
              key={party.id}
              party={party}
              today={today}
              addressBefore={content.parties[at - 1]?.address ?? ""}
              onChange={putParty}
            />
          ))}
          <Button icon={<PlusOutlined />} onClick={addParty}>
            {t("intake.addPerson")}
          </Button>
          {police ? (
            <div className="fields quick-police">
              <TextField
                id="quick-policeNumber"
                span={6}
                label={t("intake.policeNumber")}
                value={content.policeNumber}
                onChange={(policeNumber) => change("policeNumber", (old) => ({ ...old, policeNumber }))}
              />
              <TextField
                id="quick-recordingNumber"
                span={6}
                label={t("intake.recordingNumber")}
                value={content.recordingNumber}
                onChange={(recordingNumber) => change("recordingNumber", (old) => ({ ...old, recordingNumber }))}
              />
            </div>
          ) : null}
        </section>
        <section className="card" aria-label={t("intake.event")}>
          {use.inUse ? <TemplateFields {...use.inUse} clauses={use.clauses} onValue={use.put} onTake={use.take} /> : null}
          <div className="fields">
            <LongTextField
              id="quick-facts"
              label={t("intake.facts")}
              value={content.facts}
              onChange={(facts) => change("facts", (old) => ({ ...old, facts }))}
            />
            <LongTextField
              id="quick-claims"
              rows={1}
              label={t("intake.claims")}
              value={content.claims}
              onChange={(claims) => change("claims", (old) => ({ ...old, claims }))}
            />
          </div>
          <Button type="primary" data-next onClick={() => void navigate(`/cases/${id}`)}>
            {t("intake.next")}
          </Button>
        </section>
      </Disabled>
    </fieldset>
  );
}
