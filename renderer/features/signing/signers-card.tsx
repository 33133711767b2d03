import { useState } from "react";
import type { AgreementVersion, Signer, Stroke } from "#shared/domain/agreement-version";
import { countingSignatures } from "#shared/rules/agreement-versions";
import type { CaseTabProps } from "../../ui/case-tab";
import { useWords } from "../../ui/use-words";
import { PaperDialog } from "./paper-dialog";
import { PenPage } from "./pen-page";
import { RefuseDialog } from "./refuse-dialog";
import { type Ask, SignerRow } from "./signer-row";

type SignersCardProps = CaseTabProps & { readonly version: AgreementVersion };

const NO_STROKES: readonly Stroke[] = [];

/** Everybody who must sign the fixed text, in any order, each on the screen or on paper. */
export function SignersCard(props: SignersCardProps) {
  const { version, content, readOnly } = props;
  const t = useWords();
  const [asked, ask] = useState<{ readonly what: Ask; readonly signer: Signer } | null>(null);
  // What was drawn and not accepted is there when the signer comes back.
  const [kept, keep] = useState<Readonly<Record<string, readonly Stroke[]>>>({});
  const missing = version.signers.length - countingSignatures(version).length;
  const open = version.state === "fixed" && !readOnly;
  const about = asked ? { ...props, signer: asked.signer, onClose: () => ask(null) } : null;
  const strokesOf = ({ who }: Signer) => kept[`${version.id} ${who}`] ?? NO_STROKES;
  return (
    <section className="card" aria-labelledby={version.of ?? "marks"}>
      <h2 id={version.of ?? "marks"} tabIndex={-1}>
        {t("progress.marks.title")}
      </h2>
      {missing > 0 ? <p className="muted">{t("progress.marks.missing", { count: missing })}</p> : null}
      <ul className="signers">
        {version.signers.map((signer) => (
          <SignerRow
            key={signer.who}
            signer={signer}
            version={version}
            attachments={content.attachments}
            onAsk={open ? (what) => ask({ what, signer }) : undefined}
          />
        ))}
      </ul>
      {about && asked?.what === "paper" ? <PaperDialog {...about} /> : null}
      {about && asked?.what === "refuse" ? <RefuseDialog {...about} /> : null}
      {about && asked?.what === "pen" ? (
        <PenPage
          {...about}
          strokes={strokesOf(about.signer)}
          onStrokes={(strokes) => keep((old) => ({ ...old, [`${version.id} ${about.signer.who}`]: strokes }))}
          onPaper={() => ask({ what: "paper", signer: about.signer })}
        />
      ) : null}
    </section>
  );
}
