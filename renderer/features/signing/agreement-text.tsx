import type { AgreementVersion } from "#shared/domain/agreement-version";
import { useWords } from "../../ui/use-words";

/** The fixed text in large letters, to be read or read aloud; it scrolls by key, too. */
export function AgreementText({ version: { content } }: { readonly version: Pick<AgreementVersion, "content"> }) {
  const t = useWords();
  return (
    <section className="pen-text" aria-label={t("signing.pen.read")} tabIndex={0}>
      <p className="muted">{t("signing.pen.read")}</p>
      <div lang={content.language}>
        {content.lines.map((line, at) => (
          <p key={at}>{line}</p>
        ))}
      </div>
    </section>
  );
}
