import type { TemplateFinding } from "#shared/domain/template";
import type { Words } from "#shared/locales/words";
import { useWords } from "../../ui/use-words";

/** Where a mistake is, as people find it in Word. */
function placeText({ place: { part, row, cell, text } }: TemplateFinding, t: Words): string {
  const name = t(`templates.place.${part}`);
  const place = row === null || cell === null ? name : t("templates.place.table", { part: name, row, cell });
  return t("templates.place.around", { place, text });
}

/** The mistakes of a template: where, what, and how to write it. */
export function FindingsTable({ findings }: { readonly findings: readonly TemplateFinding[] }) {
  const t = useWords();
  return (
    <table className="findings">
      <thead>
        <tr>
          <th scope="col">{t("templates.take.where")}</th>
          <th scope="col">{t("templates.take.wrong")}</th>
          <th scope="col">{t("templates.take.fix")}</th>
        </tr>
      </thead>
      <tbody>
        {findings.map((finding, at) => (
          <tr key={at}>
            <td>{placeText(finding, t)}</td>
            <td>{t(`templates.finding.${finding.code}`, { mark: finding.mark, loop: finding.other, inner: finding.other })}</td>
            <td>{t(`templates.fix.${finding.fix}`, { right: finding.right })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
