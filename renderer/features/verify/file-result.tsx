import { Alert } from "antd";
import type { FileAnswer, LineChange } from "#shared/domain/check-report";
import { useWords } from "../../ui/use-words";
import { VersionCard } from "./version-card";

type Checked = Extract<FileAnswer, { kind: "checked" }>;

/** What is known of a chosen file. */
export function FileResult({ name, answer }: { readonly name: string; readonly answer: FileAnswer }) {
  const t = useWords();
  switch (answer.kind) {
    case "unreadable":
      return <Alert role="alert" type="error" showIcon title={name} description={t(`integrity.page.verdict.${answer.why}`)} />;
    case "unknown": {
      const text =
        answer.code === null
          ? t("integrity.page.verdict.unknownFile")
          : t("integrity.page.verdict.unknownFileCode", { code: answer.code });
      return <Alert type="warning" showIcon title={name} description={text} />;
    }
    case "checked":
      return <CheckedFile name={name} answer={answer} />;
  }
}

function CheckedFile({ name, answer }: { readonly name: string; readonly answer: Checked }) {
  const t = useWords();
  const { version, exact, code, lines, pictures, tracked } = answer;
  const count = lines.length + pictures.length;
  const whole = count === 0 && version.stored.length === 0;
  const verdict = count > 0 ? "different" : exact ? "exact" : code === "right" ? "same" : "unprinted";
  return (
    <>
      <Alert
        role="alert"
        type={count > 0 || version.stored.length > 0 ? "error" : whole && code === "right" ? "success" : "warning"}
        showIcon
        title={name}
        description={
          <>
            <p className="problem-line">{t(`integrity.page.verdict.${verdict}`, { count })}</p>
            {tracked > 0 ? <p className="problem-line">{t("integrity.page.verdict.tracked", { count: tracked })}</p> : null}
            {code === "wrong" ? <p className="problem-line">{t("integrity.page.verdict.codeWrong")}</p> : null}
            {code === "none" ? <p className="problem-line">{t("integrity.page.verdict.codeNone")}</p> : null}
            {version.stored.length > 0 ? <p className="problem-line">{t("integrity.page.verdict.stored")}</p> : null}
          </>
        }
      />
      {lines.length > 0 ? <LineTable lines={lines} /> : null}
      {pictures.length > 0 ? (
        <ul>
          {pictures.map((each, at) => (
            <li key={at}>{t(`integrity.page.picture.${each.change}`, { name: each.name })}</li>
          ))}
        </ul>
      ) : null}
      <VersionCard version={version} />
    </>
  );
}

function LineTable({ lines }: { readonly lines: readonly LineChange[] }) {
  const t = useWords();
  return (
    <table className="verify-lines">
      <thead>
        <tr>
          <th scope="col">{t("integrity.page.column.kind")}</th>
          <th scope="col">{t("integrity.page.column.before")}</th>
          <th scope="col">{t("integrity.page.column.after")}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ kind, before, after }, at) => (
          <tr key={at}>
            <td>{t(`integrity.page.kind.${kind}`)}</td>
            <td>
              <Marked text={before} other={after} />
            </td>
            <td>
              <Marked text={after} other={before} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A line with the stretch marked in which it is not the other one. */
function Marked({ text, other }: { readonly text: string; readonly other: string }) {
  const t = useWords();
  if (text === "") return <span className="muted">{t("integrity.page.nothing")}</span>;
  const [one, two] = [[...text], [...other]];
  const differs = one.findIndex((sign, at) => sign !== two[at]);
  const start = differs < 0 ? one.length : differs;
  const rest = Math.min(one.length, two.length) - start;
  let end = 0;
  while (end < rest && one.at(-1 - end) === two.at(-1 - end)) end++;
  return (
    <>
      {one.slice(0, start).join("")}
      <mark>{one.slice(start, one.length - end).join("")}</mark>
      {one.slice(one.length - end).join("")}
    </>
  );
}
