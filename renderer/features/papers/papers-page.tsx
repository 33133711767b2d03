import { useQuery } from "@tanstack/react-query";
import { Button, Flex, Radio } from "antd";
import { useDeferredValue, useState } from "react";
import { unboundDossier } from "#shared/documents/dossier-rows";
import { leftEmpty } from "#shared/documents/left-empty";
import { paperName } from "#shared/documents/paper-names";
import { blankSource, buildPaper, copiesOfPaper } from "#shared/documents/papers";
import { paperNumbers, type PaperSource } from "#shared/documents/parts";
import type { LeftEmpty } from "#shared/domain/paper";
import { sourceOfPaper } from "#shared/documents/signed-paper";
import { dateOf } from "#shared/domain/plain-date";
import { words } from "#shared/locales/words";
import { agreementPaper, type CasePaper, papersOf, papersToSign } from "#shared/rules/papers";
import { withoutCaucus } from "#shared/rules/without-caucus";
import { reads } from "../../host/reads";
import { usePaperCheck } from "../../host/use-paper-check";
import { usePrintNote } from "../../host/use-print-note";
import type { CaseTabProps } from "../../ui/case-tab";
import { MissingFonts } from "../../ui/missing-fonts";
import { PaperView } from "../../ui/paper-view";
import { useLead } from "../../ui/use-jump";
import { useWords } from "../../ui/use-words";
import { ExportResult } from "./export-result";
import { LeaveChoice } from "./leave-choice";
import { OwnPaper, useOwnTemplate } from "./own-paper";
import { keyOf, PaperList } from "./paper-list";
import { type PaperExport, usePaperExport } from "./use-paper-export";
import { useTopInView } from "./use-top-in-view";
import "./papers-page.css";

/** The papers of a case: what there is to sign today, the list, and the chosen one as it will be printed. */
export function PapersPage(props: CaseTabProps) {
  const { id, content, file, room, today, language, flush } = props;
  const shown = useDeferredValue(content);
  const state = file?.state ?? "registered";
  const papers = papersOf(shown, state);
  const [chosen, choose] = useState<string | null>(null);
  const [blank, setBlank] = useState(false);
  const [leave, setLeave] = useState<readonly LeftEmpty[]>([]);
  const exporting = usePaperExport(id, flush, leave);
  const paper = papers.find((each) => keyOf(each) === chosen) ?? papers.find(({ need }) => need === "needed") ?? papers[0];
  usePrintNote(id, paper?.paper ?? null);
  const { data } = useQuery(reads.catalogue());
  const printed = { content: withoutCaucus(shown), ...paperNumbers(file), room, language, today: dateOf(today), about: null };
  const facts = { content: shown, state, number: printed.number };
  const source = data ? { ...printed, dossier: unboundDossier({ ...facts, catalogue: data.catalogue }) } : printed;
  return (
    <div className="papers">
      <div className="papers-side">
        <SignToday papers={papersToSign(shown, state)} source={source} exporting={exporting} />
        <PaperList papers={papers} content={shown} chosen={paper ? keyOf(paper) : null} onChoose={choose} />
      </div>
      <div className="papers-main">
        <ExportResult exporting={exporting} />
        {blank ? null : <LeaveChoice leave={leave} onLeave={setLeave} />}
        {paper ? (
          <OnePaper
            page={props}
            paper={paper}
            source={leftEmpty(source, leave)}
            leave={leave}
            blank={blank}
            onBlank={setBlank}
            exporting={exporting}
          />
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
            <Button disabled={exporting.running} onClick={() => void exporting.pdf(papers, false)}>
              {t("pages.pdfSet")}
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
  const filled = blank ? blankSource({ ...source, about: paper.about }) : sourceOfPaper(file, paper, source);
  const of = paper.paper === "supplementary-agreement" ? paper.about : null;
  const signed = of !== null || paper.paper === agreementPaper(filled.content);
  const check = usePaperCheck(id, of, !blank && signed && (file?.versions.length ?? 0) > 0);
  const made = { ...buildPaper(paper.paper, filled, words(filled.language)), ...check };
  const name = paperName(paper, source.content, t);
  const { made: template, inUse } = useOwnTemplate(page.file, paper.paper, page.today);
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
        <Button type="primary" loading={exporting.running} onClick={() => void exporting.one(paper, blank)}>
          {t("papers.screen.word")}
        </Button>
        <Button loading={exporting.running} onClick={() => void exporting.pdf([paper], blank)}>
          {t("pages.pdf")}
        </Button>
        <Button onClick={() => void exporting.print()}>{t("papers.screen.print")}</Button>
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
