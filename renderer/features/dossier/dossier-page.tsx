import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import { paperOf } from "#shared/documents/parts";
import { words } from "#shared/locales/words";
import { dossierPlan } from "#shared/rules/dossier";
import { reads } from "../../host/reads";
import type { CaseTabProps } from "../../ui/case-tab";
import { MissingFonts } from "../../ui/missing-fonts";
import { BindCard } from "./bind-card";
import { ContentsCard } from "./contents-card";
import { FilingCard } from "./filing-card";
import { ReviewCard } from "./review-card";
import { ScoreCard } from "./score-card";
import "./dossier.css";

/** The dossier of a case (卷宗): what is there, missing and unsigned by the room's catalogue, its filing, binding and review. */
export function DossierPage(props: CaseTabProps) {
  const { id, content, change, file, room, language, readOnly, flush } = props;
  const { data } = useQuery(reads.catalogue());
  const shown = useDeferredValue(content);
  const state = file?.state ?? "registered";
  const number = file?.number?.text ?? null;
  const catalogue = data?.catalogue;
  const plan = useMemo(
    () => (catalogue ? dossierPlan({ content: shown, state, number, catalogue }) : null),
    [shown, state, number, catalogue],
  );
  if (!plan || !catalogue) return null;
  return (
    <div className="dossier">
      <div className="dossier-main">
        <ContentsCard id={id} plan={plan} content={shown} change={change} readOnly={readOnly} />
      </div>
      <div className="dossier-side">
        <ScoreCard id={id} plan={plan} content={shown} />
        <MissingFonts paper={paperOf("", { room, language }, [], words(language))} />
        <BindCard id={id} flush={flush} />
        <FilingCard content={content} change={change} readOnly={readOnly} years={catalogue.years} />
        <ReviewCard id={id} content={content} change={change} readOnly={readOnly} flush={flush} />
      </div>
    </div>
  );
}
