import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { Link } from "react-router";
import type { CaseId } from "#shared/domain/id";
import { reads } from "../../host/reads";
import { DifferenceList } from "../../ui/difference-list";
import { useWords } from "../../ui/use-words";

/** Says at the top of a case what of its signed agreement was changed outside the program. `signed`: there is anything to prove. */
export function ChangedAlert({ id, signed }: { readonly id: CaseId; readonly signed: boolean }) {
  const t = useWords();
  const { data = [] } = useQuery({ ...reads.differences(id), enabled: signed });
  if (!signed || data.length === 0) return null;
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      title={t("integrity.alert.title")}
      description={
        <>
          <p className="problem-line">{t("integrity.alert.help")}</p>
          <DifferenceList differences={data} />
        </>
      }
      action={<Link to={`/verify?case=${id}`}>{t("integrity.alert.go")}</Link>}
    />
  );
}
