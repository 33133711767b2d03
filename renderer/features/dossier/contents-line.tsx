import { Checkbox } from "antd";
import type { HTMLAttributes } from "react";
import { lineTitle } from "#shared/documents/dossier-rows";
import { paperName } from "#shared/documents/paper-names";
import type { CaseContent } from "#shared/domain/case-file";
import type { PartId } from "#shared/domain/id";
import { type DossierLine, lineField } from "#shared/rules/dossier";
import type { Change } from "../../ui/case-tab";
import { useWords } from "../../ui/use-words";
import { fileUp, withoutLost, withPiece } from "./dossier-edits";
import { type Place, ScanList } from "./scan-list";

type ContentsLineProps = {
  readonly n: number;
  readonly line: DossierLine;
  readonly content: CaseContent;
  readonly places: readonly Place[];
  /** A scan is held over it. */
  readonly over: boolean;
  readonly drop: HTMLAttributes<HTMLLIElement>;
  readonly readOnly: boolean;
  readonly change: Change;
  readonly onPlace: (file: PartId, item: string) => void;
};

const LOOKS = { there: "state-ended", unsigned: "state-urgent", missing: "dossier-missing", none: "" } as const;

/** One line of the catalogue: its papers and scans, and whether the signed original lies in the folder. */
export function ContentsLine({ n, line: each, content, places, over, drop, readOnly, change, onPlace }: ContentsLineProps) {
  const t = useWords();
  const { line, only, required, state, papers, files, original, gaps } = each;
  const title = lineTitle(line, t, only);
  const scansOnly = content.dossier.pieces.find(({ item }) => item === line.id)?.scansOnly ?? false;
  const put = (part: Parameters<typeof withPiece>[2]) =>
    change(`dossier-piece-${line.id}`, (old) =>
      withPiece(gaps.some(({ code }) => code === "lost") ? withoutLost(old, line.id) : old, line.id, part),
    );
  return (
    <li className={over ? "dossier-line dossier-over" : "dossier-line"} {...drop} aria-labelledby={`${lineField(line.id)}-name`}>
      <div className="dossier-head">
        <span className="dossier-number">{n}</span>
        <h3 id={`${lineField(line.id)}-name`}>{title}</h3>
        <span className="muted">{t(required ? "dossier.required" : "dossier.optional")}</span>
        <span className={`state-tag ${LOOKS[state]}`}>{t(`dossier.state.${state}`)}</span>
      </div>
      {papers.length === 0 || (papers.length === 1 && only === papers[0]?.paper && papers[0].about === null) ? null : (
        <ul className="dossier-papers">
          {papers.map((paper) => (
            <li key={`${paper.paper} ${paper.about ?? ""}`}>{paperName(paper, content, t)}</li>
          ))}
        </ul>
      )}
      <div className="dossier-checks">
        {only === "back-cover" ? null : (
          <Checkbox
            id={lineField(line.id)}
            checked={original}
            disabled={readOnly}
            aria-label={t("dossier.originalOf", { line: title })}
            onChange={({ target }) => put({ original: target.checked })}
          >
            {t("dossier.original")}
          </Checkbox>
        )}
        {files.length > 0 && papers.length > 0 ? (
          <Checkbox
            checked={scansOnly}
            disabled={readOnly}
            aria-label={t("dossier.scansOnlyOf", { line: title })}
            onChange={({ target }) => put({ scansOnly: target.checked })}
          >
            {t("dossier.scansOnly")}
          </Checkbox>
        ) : null}
      </div>
      <ScanList
        files={files}
        item={line.id}
        places={places}
        readOnly={readOnly}
        onPlace={onPlace}
        onUp={(file) => change(`dossier-up-${file}`, (old) => fileUp(old, files, file, line.id))}
      />
    </li>
  );
}
