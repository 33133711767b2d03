import { useQuery } from "@tanstack/react-query";
import { Button, Flex, Radio } from "antd";
import { useDeferredValue, useState } from "react";
import { leftEmpty } from "#shared/documents/left-empty";
import { paperName } from "#shared/documents/paper-names";
import type { PaperSource } from "#shared/documents/parts";
import type { CaseContent } from "#shared/domain/case-file";
import type { LeftEmpty } from "#shared/domain/paper";
import { type CasePaper, papersOf, papersToSign } from "#shared/rules/papers";
import { reads } from "../../host/reads";
import { usePaperCheck } from "../../host/use-paper-check";
import { usePrintNote } from "../../host/use-print-note";
import type { CaseTabProps } from "../../ui/case-tab";
import { MissingFonts } from "../../ui/missing-fonts";
import { PaperView } from "../../ui/paper-view";
import { PrintPapers } from "../../ui/print-papers";
import { useLead } from "../../ui/use-jump";
import { useWords } from "../../ui/use-words";
import { ExportResult } from "./export-result";
import { LeaveChoice } from "./leave-choice";
import { OwnPaper, useOwnTemplate } from "./own-paper";
import { keyOf, PaperList } from "./paper-list";
import { paperOnScreen, printedSet, sourceOfCase } from "./printed-paper";
import { SignToday } from "./sign-today";
import { type PaperExport, usePaperExport, type Wanted } from "./use-paper-export";
import { useTopInView } from "./use-top-in-view";
import "./papers-page.css";

/** The papers of a case: what there is to sign today, the list, and the chosen one as it will be printed. */
export function PapersPage(props: CaseTabProps) {
  const { id, content, file, today, flush } = props;
  const t = useWords();
  const shown = useDeferredValue(content);
  const state = file?.state ?? "registered";
  const papers = papersOf(shown, state);
  const [chosen, choose] = useState<string | null>(null);
  const [blank, setBlank] = useState(false);
  const [leave, setLeave] = useState<readonly LeftEmpty[]>([]);
  const paper = papers.find((each) => keyOf(each) === chosen) ?? papers.find(({ need }) => need === "needed") ?? papers[0];
  usePrintNote(id, paper ?? null, blank);
  const { data } = useQuery(reads.catalogue());
  const sourceFrom = (now: CaseContent) => leftEmpty(sourceOfCase({ ...props, content: now }, data?.catalogue), leave);
  const source = sourceFrom(shown);
  // What is printed has the last key too, which the preview may still lack.
  const make = (wanted: readonly Wanted[], empty: boolean) =>
    printedSet({ id, file, source: sourceFrom(content), leave, today, t }, wanted, empty);
  const exporting = usePaperExport({ id, flush, leave, make });
  const { printing } = exporting;
  return (
    <div className="papers">
      <div className="papers-side">
        <SignToday papers={papersToSign(shown, state)} content={source.content} exporting={exporting} />
        <PaperList papers={papers} content={shown} chosen={paper ? keyOf(paper) : null} onChoose={choose} />
      </div>
      <div className="papers-main">
        <ExportResult exporting={exporting} content={source.content} />
        {blank ? null : <LeaveChoice leave={leave} onLeave={setLeave} />}
        {paper ? (
          <OnePaper
            page={props}
            paper={paper}
            source={source}
            leave={leave}
            blank={blank}
            onBlank={setBlank}
            exporting={exporting}
          />
        ) : null}
      </div>
      {printing ? <PrintPapers papers={printing.papers} onPrint={printing.note} onDone={printing.done} /> : null}
    </div>
  );
}

const choiceOf = ({ paper, about }: CasePaper) => ({ paper, about });

type OnePaperProps = {
  readonly page: CaseTabProps;
  readonly paper: CasePaper;
  readonly source: PaperSource;
  readonly leave: readonly LeftEmpty[];
  readonly blank: boolean;
  readonly onBlank: (blank: boolean) => void;
  readonly exporting: PaperExport;
};

function OnePaper({ page, paper, source, leave, blank, onBlank, exporting }: OnePaperProps) {
  const t = useWords();
  const bar = useTopInView<HTMLDivElement>(keyOf(paper));
  const { id, file } = page;
  const lead = useLead(id);
  const { paper: plain, markOf } = paperOnScreen(file, paper, source, blank);
  const check = usePaperCheck(id, markOf ?? null, markOf !== undefined);
  const made = { ...plain, ...check };
  const name = paperName(paper, source.content, t);
  const { made: template, inUse } = useOwnTemplate(page.file, paper.paper, page.today);
  const alone = { papers: [{ ...choiceOf(paper), copies: 1 }], blank, as: "each" } as const;
  const label = t("papers.screen.preview", { title: name });
  return (
    <>
      <Flex ref={bar} gap="middle" align="center" wrap className="papers-bar">
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
        <Button type="primary" loading={exporting.running} onClick={() => void exporting.word(alone)}>
          {t("papers.screen.word")}
        </Button>
        <Button loading={exporting.running} onClick={() => void exporting.pdf(alone)}>
          {t("pages.pdf")}
        </Button>
        <Button onClick={() => void exporting.print(alone.papers, blank)}>{t("papers.screen.print")}</Button>
      </Flex>
      {blank || template !== null ? null : <MissingFonts paper={made} />}
      {template === null ? (
        <PaperView paper={made} label={label} leave={leave} {...(blank ? {} : { onField: lead })} />
      ) : (
        <OwnPaper {...page} choice={choiceOf(paper)} own={{ made: template, inUse }} blank={blank} leave={leave} label={label} />
      )}
    </>
  );
}
