import { Button, Flex, Radio } from "antd";
import { useDeferredValue, useState } from "react";
import { blankSource, buildPaper, copiesOfPaper, paperName } from "#shared/documents/papers";
import { paperNumbers, type PaperSource } from "#shared/documents/parts";
import { dateOf } from "#shared/domain/plain-date";
import { words } from "#shared/locales/words";
import { type CasePaper, papersOf, papersToSign } from "#shared/rules/papers";
import { withoutCaucus } from "#shared/rules/without-caucus";
import { usePrintNote } from "../../host/use-print-note";
import type { CaseTabProps } from "../../ui/case-tab";
import { PaperView } from "../../ui/paper-view";
import { useWords } from "../../ui/use-words";
import { ExportResult } from "./export-result";
import { OwnPaper, useOwnTemplate } from "./own-paper";
import { keyOf, PaperList } from "./paper-list";
import { type PaperExport, usePaperExport } from "./use-paper-export";
import "./papers-page.css";

/** The papers of a case: what there is to sign today, the list, and the chosen one as it will be printed. */
export function PapersPage(props: CaseTabProps) {
  const { id, content, file, room, today, language, flush } = props;
  const shown = useDeferredValue(content);
  const state = file?.state ?? "registered";
  const papers = papersOf(shown, state);
  const [chosen, choose] = useState<string | null>(null);
  const [blank, setBlank] = useState(false);
  const exporting = usePaperExport(id, flush);
  const paper = papers.find((each) => keyOf(each) === chosen) ?? papers.find(({ need }) => need === "needed") ?? papers[0];
  usePrintNote(id, paper === undefined ? null : paper.paper === "mediation-agreement" ? "agreement" : "other");
  const source = { content: withoutCaucus(shown), ...paperNumbers(file), room, language, today: dateOf(today), about: null };
  return (
    <div className="papers">
      <div className="papers-side">
        <SignToday papers={papersToSign(shown, state)} source={source} exporting={exporting} />
        <PaperList papers={papers} content={shown} chosen={paper ? keyOf(paper) : null} onChoose={choose} />
      </div>
      <div className="papers-main">
        <ExportResult exporting={exporting} />
        {paper ? (
          <OnePaper page={props} paper={paper} source={source} blank={blank} onBlank={setBlank} exporting={exporting} />
        ) : null}
      </div>
    </div>
  );
}

type SignTodayProps = {
  readonly papers: readonly CasePaper[];
  readonly source: PaperSource;
  readonly exporting: PaperExport;
};

function SignToday({ papers, source: { content }, exporting }: SignTodayProps) {
  const t = useWords();
  const count = papers.reduce((sum, { paper }) => sum + copiesOfPaper(paper, content), 0);
  return (
    <section className="card sign-today" aria-labelledby="sign-today">
      <h2 id="sign-today">{t("papers.screen.today")}</h2>
      {papers.length === 0 ? (
        <p>{t("papers.screen.nothingToday")}</p>
      ) : (
        <>
          <p>{t("papers.screen.copiesTotal", { papers: papers.length, count })}</p>
          <ul>
            {papers.map((each) => (
              <li key={keyOf(each)}>
                {paperName(each, content, t)} · {t("papers.screen.copies", { count: copiesOfPaper(each.paper, content) })}
              </li>
            ))}
          </ul>
          <Flex gap="small" wrap>
            <Button disabled={exporting.running} onClick={() => void exporting.set(papers, { blank: false, merged: false })}>
              {t("papers.screen.separate")}
            </Button>
            <Button disabled={exporting.running} onClick={() => void exporting.set(papers, { blank: false, merged: true })}>
              {t("papers.screen.merged")}
            </Button>
          </Flex>
        </>
      )}
    </section>
  );
}

const choiceOf = ({ paper, about }: CasePaper) => ({ paper, about });

type OnePaperProps = {
  readonly page: CaseTabProps;
  readonly paper: CasePaper;
  readonly source: PaperSource;
  readonly blank: boolean;
  readonly onBlank: (blank: boolean) => void;
  readonly exporting: PaperExport;
};

function OnePaper({ page, paper, source, blank, onBlank, exporting }: OnePaperProps) {
  const t = useWords();
  const about = { ...source, about: paper.about };
  const made = buildPaper(paper.paper, blank ? blankSource(about) : about, words(source.language));
  const name = paperName(paper, source.content, t);
  const { made: template, inUse } = useOwnTemplate(page.file, paper.paper, page.today);
  const label = t("papers.screen.preview", { title: name });
  return (
    <>
      <Flex gap="middle" align="center" wrap className="papers-bar">
        <h2>{name}</h2>
        <Radio.Group
          aria-label={t("papers.screen.fill")}
          optionType="button"
          value={blank}
          onChange={(event) => onBlank(event.target.value === true)}
          options={[
            { value: false, label: t("papers.screen.filled") },
            { value: true, label: t("papers.screen.blank") },
          ]}
        />
        <Button type="primary" loading={exporting.running} onClick={() => void exporting.one(paper, blank)}>
          {t("papers.screen.word")}
        </Button>
        {template === null ? <Button onClick={() => window.print()}>{t("papers.screen.print")}</Button> : null}
      </Flex>
      {template === null ? (
        <PaperView paper={made} label={label} />
      ) : (
        <OwnPaper {...page} choice={choiceOf(paper)} own={{ made: template, inUse }} blank={blank} label={label} />
      )}
    </>
  );
}
