import { Alert } from "antd";
import { Link } from "react-router";
import type { AgreementVersion } from "#shared/domain/agreement-version";
import type { CaseId } from "#shared/domain/id";
import { useWords } from "../../ui/use-words";

type HeldAlertProps = { readonly id: CaseId; readonly version: AgreementVersion };

/** Says that the text is fixed for signing, and leads to where it can be given up. */
export function HeldAlert({ id, version }: HeldAlertProps) {
  const t = useWords();
  return (
    <Alert
      type="info"
      showIcon
      title={t("signing.held.title", { n: version.number })}
      action={<Link to={`/cases/${id}/signing`}>{t("signing.held.go")}</Link>}
    />
  );
}
