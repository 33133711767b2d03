import { memo, type CSSProperties } from "react";
import { mediationAgreement } from "#shared/documents/mediation-agreement";
import type { Block, Paper, Run } from "#shared/documents/model";
import type { CaseContent, CaseFile } from "#shared/domain/case-file";
import type { Language, Room } from "#shared/domain/room";
import { words } from "#shared/locales/words";
import { withoutCaucus } from "#shared/rules/without-caucus";
import { useWords } from "../../ui/use-words";
import { usePrintPage } from "./use-print-page";
import "./agreement-preview.css";

type AgreementPreviewProps = {
  readonly content: CaseContent;
  readonly number: CaseFile["number"];
  readonly room: Room;
  readonly language: Language;
};

/** The agreement of a case as it will be printed. */
export const AgreementPreview = memo(function AgreementPreview({ content, number, room, language }: AgreementPreviewProps) {
  const source = { content: withoutCaucus(content), number: number?.text ?? null, room, language };
  return <PaperView paper={mediationAgreement(source, words(language))} />;
});

/** The paper as it will be, drawn from the same blocks as the Word file; also what the system's print dialog prints. */
function PaperView({ paper }: { readonly paper: Paper }) {
  const t = useWords();
  usePrintPage(paper);
  const { margins, bodySize, titleSize, linePitch } = paper.page;
  const style: CSSProperties & Record<`--${string}`, string | number> = {
    "--top": margins.top,
    "--right": margins.right,
    "--bottom": margins.bottom,
    "--left": margins.left,
    "--body": bodySize,
    "--title": titleSize,
    "--pitch": linePitch,
  };
  return (
    <section className="paper-frame" aria-label={t("case.preview")} tabIndex={0}>
      <article className="paper" lang={paper.language} style={style}>
        {paper.blocks.map((block, at) => (
          <BlockView key={at} block={block} />
        ))}
      </article>
    </section>
  );
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map((run, at) =>
    run.look === "blank" ? (
      <u key={at} className={run.text.trim() === "" ? "blank blank-empty" : "blank"}>
        {run.text}
      </u>
    ) : run.look === "bold" ? (
      <strong key={at}>{run.text}</strong>
    ) : (
      <span key={at}>{run.text}</span>
    ),
  );
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "title":
      return <p className="paper-title">{block.text}</p>;
    case "rightLine":
      return (
        <p className="paper-right">
          <Runs runs={block.runs} />
        </p>
      );
    case "heading":
      return <p className="paper-heading">{block.text}</p>;
    case "paragraph":
      return (
        <p className={block.indent ? "paper-indent" : undefined}>
          <Runs runs={block.runs} />
        </p>
      );
    case "signatures":
      return <SignaturesView block={block} />;
    case "seal":
      return (
        <div className="paper-seal">
          <p>{block.organisation}</p>
          <p className="paper-hint">{block.hint}</p>
          <p>{block.date}</p>
        </div>
      );
  }
}

function SignaturesView({ block }: { readonly block: Extract<Block, { kind: "signatures" }> }) {
  return (
    <div className="paper-signatures">
      {block.places.map((place, at) => {
        const style: Record<`--${string}`, number> = { "--height": place.height };
        return (
          <div key={at} className="paper-signature" style={style}>
            <p>
              {place.label} {place.name}
            </p>
            <div className="paper-line" />
            <p className="paper-hint">{place.hint}</p>
          </div>
        );
      })}
    </div>
  );
}
