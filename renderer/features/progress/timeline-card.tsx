import { useQuery } from "@tanstack/react-query";
import { Button, Segmented } from "antd";
import { useState } from "react";
import type { CaseFile } from "#shared/domain/case-file";
import { CaseAct, type TimelineEntry } from "#shared/domain/case-status";
import { emptyContent } from "#shared/domain/empty-case";
import type { CaseId } from "#shared/domain/id";
import { MediationKind } from "#shared/domain/mediation";
import { PaperId } from "#shared/domain/paper";
import type { Words } from "#shared/locales/words";
import { reads } from "../../host/reads";
import { showInstant, showTime } from "../../ui/instants";
import { useWords } from "../../ui/use-words";
import { Fold } from "./fold";

const FILTERS = ["all", "states", "edits", "papers"] as const;
type Filter = (typeof FILTERS)[number];
const STEP = 50;

const PAPERS = ["exported", "opened", "printed", "uncovered"];
const kindOf = (what: string): Filter => (PAPERS.includes(what) ? "papers" : what === "edited" ? "edits" : "states");

const PARTS = Object.keys(emptyContent());
type Part = keyof ReturnType<typeof emptyContent>;
const isPart = (text: string): text is Part => PARTS.includes(text);

function partNames(t: Words, parts: string): string {
  const names = parts.split(",").flatMap((part) => (isPart(part) ? t(`progress.part.${part}`) : []));
  return names.join(t("progress.comma"));
}

function kindName(t: Words, kind: string): string {
  const read = MediationKind.safeParse(kind);
  return read.success ? t(`terms.kind.${read.data}`) : kind;
}

function paperName(t: Words, paper: string): string {
  if (paper === "others") return t("others.paper");
  const known = PaperId.safeParse(paper);
  if (known.success) return t("progress.timeline.paper.titled", { title: t(`papers.title.${known.data}`) });
  // Entries of earlier versions told the agreement from all other papers and no more.
  const named = (["agreement", "set", "dossier"] as const).find((each) => each === paper);
  return t(`progress.timeline.paper.${named ?? "other"}`);
}

function signingText(t: Words, act: string, version: string): string {
  const known = (["fixed", "refused", "given-up", "effective"] as const).find((each) => each === act);
  return t(known ? `signing.timeline.${known}` : "signing.title", { version });
}

/** What happened, in a few words. An entry of a later program that is not known here is still shown, with its note. */
function whatText(t: Words, { what, details }: TimelineEntry): string {
  const detail = (name: string) => details[name] ?? "";
  switch (what) {
    case "made":
    case "removed":
    case "putBack":
      return t(`progress.timeline.what.${what}`);
    case "numberVoided":
      return t("progress.timeline.what.numberVoided", { number: detail("number") });
    case "edited":
      return t("progress.timeline.what.edited", { parts: partNames(t, detail("parts")) });
    case "exported":
    case "opened":
    case "printed": {
      const paper = paperName(t, detail("paper"));
      return t(`progress.timeline.what.${what}`, { paper });
    }
    case "signing":
      return signingText(t, detail("act"), detail("version"));
    case "uncovered":
      return t("others.uncovered");
    case "transferred":
      return t("progress.timeline.what.transferred", { from: kindName(t, detail("from")), to: kindName(t, detail("to")) });
    case "act": {
      const act = CaseAct.safeParse(detail("act"));
      return act.success
        ? t("progress.timeline.what.act", { act: t(`progress.act.${act.data}`) })
        : t("progress.timeline.what.other");
    }
    default:
      return t("progress.timeline.what.other");
  }
}

function moreText(t: Words, { what, details, note }: TimelineEntry): string {
  const { number, on, effective, unit, file } = details;
  return [
    what === "act" && on ? t("progress.timeline.on", { on }) : "",
    what === "act" && number ? t("progress.timeline.numbered", { number }) : "",
    effective ? t("progress.timeline.effective", { on: effective }) : "",
    unit ? t("progress.timeline.unit", { unit }) : "",
    file ?? "",
    note,
  ]
    .filter((text) => text !== "")
    .join(" · ");
}

/** Everything that happened to the case, the newest first, with who and when. */
export function TimelineCard({ id, file }: { readonly id: CaseId; readonly file: CaseFile | null }) {
  const t = useWords();
  const [filter, setFilter] = useState<Filter>("all");
  const [count, setCount] = useState(STEP);
  // What was printed or exported stands on the disk before the form hears of it.
  const { data } = useQuery({ ...reads.caseFile(id), enabled: file !== null });
  const all = (data ?? file)?.timeline ?? [];
  const shown = all.filter(({ what }) => filter === "all" || kindOf(what) === filter).toReversed();
  return (
    <Fold id="timeline" title={t("progress.timeline.title")} extra={all.length || null} open>
      <Segmented
        className="gap-below"
        aria-label={t("progress.timeline.filter")}
        value={filter}
        options={FILTERS.map((value) => ({ value, label: t(`progress.timeline.${value}`) }))}
        onChange={setFilter}
      />
      {shown.length === 0 ? <p className="muted">{t("progress.timeline.empty")}</p> : null}
      <ol className="timeline" aria-label={t("progress.timeline.title")}>
        {shown.slice(0, count).map((entry) => (
          <li key={entry.id}>
            <span className="muted timeline-when">
              {showInstant(entry.at)}
              {entry.details["until"]
                ? ` ${t("progress.timeline.until", { time: showTime(entry.details["until"]) })}`
                : ""} · {entry.by}
            </span>
            <span>
              <strong>{whatText(t, entry)}</strong> {moreText(t, entry)}
            </span>
          </li>
        ))}
      </ol>
      {shown.length > count ? (
        <Button onClick={() => setCount(count + STEP)}>
          {t("progress.timeline.more", { count: Math.min(STEP, shown.length - count) })}
        </Button>
      ) : null}
    </Fold>
  );
}
