import { Flex } from "antd";
import { Link } from "react-router";
import type { CheckedVersion } from "#shared/domain/check-report";
import { DifferenceList } from "../../ui/difference-list";
import { showInstant } from "../../ui/instants";
import { useWords } from "../../ui/use-words";

/** What was signed: which version, when, by whom, and its text to hold a paper against. */
export function VersionCard({ version, open = false }: { readonly version: CheckedVersion; readonly open?: boolean }) {
  const t = useWords();
  const { number, entry, entries, printedAt, signatures, stored } = version;
  const values = {
    number: number || t("integrity.page.case.numberless"),
    version: version.version,
    state: t(`integrity.page.state.${version.state}`),
  };
  return (
    <article className="card verify-version">
      <Flex justify="space-between" gap="small" wrap>
        <h3>{t(version.supplement ? "integrity.page.version.supplement" : "integrity.page.version.title", values)}</h3>
        <Link to={`/cases/${version.id}`}>{t("integrity.page.version.open")}</Link>
      </Flex>
      {stored.length > 0 ? <DifferenceList differences={stored} /> : null}
      <dl>
        <dt>{t("integrity.page.version.fixedAt")}</dt>
        <dd>{showInstant(version.fixedAt)}</dd>
        <dt>{t(entry === null ? "integrity.page.version.entries" : "integrity.page.version.printed")}</dt>
        <dd>
          {entry === null || printedAt === null
            ? t("integrity.page.version.entriesValue", { entries })
            : t("integrity.page.version.printedAt", { at: showInstant(printedAt), entry, entries })}
        </dd>
        <dt>{t("integrity.page.version.signatures")}</dt>
        <dd>
          {signatures.length === 0
            ? t("integrity.page.version.none")
            : signatures.map(({ name, on }, at) => <span key={at}>{t("integrity.page.version.signature", { name, on })}</span>)}
        </dd>
      </dl>
      <details open={open}>
        <summary>{t("integrity.page.version.text")}</summary>
        <div className="verify-text" role="region" aria-label={t("integrity.page.version.text")} tabIndex={0}>
          {version.lines.map((line, at) => (
            <p key={at}>{line}</p>
          ))}
        </div>
      </details>
    </article>
  );
}
