import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { reads } from "../../host/reads";
import { showInstant } from "../../ui/instants";
import { useWords } from "../../ui/use-words";

/** Numbers that no case bears any more, each with the reason. */
export function VoidedList() {
  const t = useWords();
  const { data = [] } = useQuery({ ...reads.voidedNumbers(), refetchOnMount: "always" });
  return (
    <section aria-labelledby="voided">
      <h2 id="voided" className="bin-heading">
        {t("progress.bin.voidTitle")}
      </h2>
      {data.length === 0 ? (
        <p className="muted">{t("progress.bin.voidEmpty")}</p>
      ) : (
        <div className="case-table">
          <table>
            <thead>
              <tr>
                {(["voidNumber", "voidReason", "voidAt", "voidBy"] as const).map((head) => (
                  <th key={head} scope="col">
                    {t(`progress.bin.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.map(({ number, caseId, reason, at, by, gone }) => (
                <tr key={number.text}>
                  <td className="nowrap">{gone ? number.text : <Link to={`/cases/${caseId}/progress`}>{number.text}</Link>}</td>
                  <td className="case-name">
                    {reason} {gone ? <span className="muted">{t("progress.bin.gone")}</span> : null}
                  </td>
                  <td className="nowrap">{showInstant(at)}</td>
                  <td>{by}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
