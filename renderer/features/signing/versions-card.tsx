import type { AgreementVersion } from "#shared/domain/agreement-version";
import { countingSignatures, versionsOf } from "#shared/rules/agreement-versions";
import { Fold } from "../../ui/fold";
import { showInstant } from "../../ui/instants";
import { useWords } from "../../ui/use-words";
import { SignerRow } from "./signer-row";
import type { SubjectProps } from "./subject";

/** Every version that was fixed, the newest first, with its text and its signatures as they were. */
export function VersionsCard({ file, of, content }: SubjectProps) {
  const t = useWords();
  const versions = file ? [...versionsOf(file, of)].reverse() : [];
  if (versions.length === 0) return null;
  return (
    <section className="card" aria-label={t("signing.versions.title")}>
      <h2>{t("signing.versions.title")}</h2>
      {versions.map((version) => (
        <Fold key={version.id} summary={<VersionLine version={version} />}>
          <div className="version-text" lang={version.content.language}>
            {version.content.lines.map((line, at) => (
              <p key={at}>{line}</p>
            ))}
          </div>
          <ul className="signers">
            {version.signers.map((signer) => (
              <SignerRow key={signer.who} signer={signer} version={version} attachments={content.attachments} />
            ))}
          </ul>
        </Fold>
      ))}
    </section>
  );
}

function VersionLine({ version }: { readonly version: AgreementVersion }) {
  const t = useWords();
  return t("signing.versions.one", {
    n: version.number,
    state: t(`signing.versions.state.${version.state}`),
    at: showInstant(version.fixedAt),
    done: countingSignatures(version).length,
    count: version.signers.length,
  });
}
