import { Button, Checkbox, Flex, Input, Select } from "antd";
import { memo } from "react";
import type { Participant } from "#shared/domain/participant";
import type { Party } from "#shared/domain/party";
import type { RecordSigning } from "#shared/domain/session-record";
import { useWords } from "../../ui/use-words";
import { sameSession, type SessionProps } from "./session-edits";
import { type Signer, signersOf, signingOf, withSigning } from "./signers";

type SigningSectionProps = SessionProps & { readonly parties: readonly Party[]; readonly participants: readonly Participant[] };

/** Who has read the record or heard it, and who has signed; a line a person. */
export const SigningSection = memo(
  function SigningSection({ session, change, parties, participants }: SigningSectionProps) {
    const t = useWords();
    const signers = signersOf(session, { parties, participants });
    const all = (part: Partial<RecordSigning>) =>
      change("signings", (old) => signers.reduce((next, { who }) => withSigning(next, who, part), old));
    const titleId = `signing-title-${session.id}`;
    return (
      <section aria-labelledby={titleId}>
        <Flex justify="space-between" align="center" wrap gap="small">
          <h3 id={titleId}>{t("records.signing")}</h3>
          {signers.length > 0 ? (
            <Flex gap="small" wrap>
              <Button size="small" onClick={() => all({ readBack: true })}>
                {t("records.allRead")}
              </Button>
              <Button size="small" onClick={() => all({ readBack: true, state: "signed" })}>
                {t("records.allSigned")}
              </Button>
            </Flex>
          ) : null}
        </Flex>
        <p className="muted session-help">{t(signers.length > 0 ? "records.signingHelp" : "records.nobody")}</p>
        {signers.map((signer) => (
          <SignerLine
            key={signer.who}
            signer={signer}
            signing={signingOf(session, signer.who)}
            onChange={(part) => change(`signing-${signer.who}`, (old) => withSigning(old, signer.who, part))}
          />
        ))}
      </section>
    );
  },
  sameSession("kind", "heldOn", "present", "participants", "interviewee", "mediators", "recorder", "signings"),
);

type SignerLineProps = {
  readonly signer: Signer;
  readonly signing: RecordSigning;
  readonly onChange: (part: Partial<RecordSigning>) => void;
};

const STATES = ["none", "signed", "refused"] as const;

function SignerLine({ signer: { name, role }, signing, onChange }: SignerLineProps) {
  const t = useWords();
  return (
    <div className="signer" role="group" aria-label={name}>
      <span className="signer-name">
        {name} <span className="muted">{t(`records.role.${role}`)}</span>
      </span>
      <Checkbox
        checked={signing.readBack}
        aria-label={t("records.readBackOf", { name })}
        onChange={({ target }) => onChange({ readBack: target.checked })}
      >
        {t("records.readBack")}
      </Checkbox>
      <Select
        className="signer-state"
        value={signing.state ?? "none"}
        aria-label={t("records.signStateOf", { name })}
        options={STATES.map((value) => ({ value, label: t(`records.state.${value}`) }))}
        onChange={(state: (typeof STATES)[number]) => onChange({ state: state === "none" ? null : state })}
        virtual={false}
      />
      <Input
        className="signer-date"
        value={signing.on}
        aria-label={t("records.signedOnOf", { name })}
        placeholder={t("records.signedOn")}
        onChange={({ target }) => onChange({ on: target.value })}
      />
    </div>
  );
}
