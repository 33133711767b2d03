import type { Catalogue, CatalogueLine, CatalogueRule } from "#shared/domain/catalogue";
import type { PaperId } from "#shared/domain/paper";

/** The lines of the official catalogue, in its order. */
export const OFFICIAL_LINES = [
  "opening", "notice", "identity", "authority", "inquiry", "evidence", "record", "agreement", "termination", "performance", "visit",
  "confirmation", "note", "back",
] as const; // prettier-ignore
export type OfficialLine = (typeof OFFICIAL_LINES)[number];

type Of = {
  readonly required: CatalogueRule;
  readonly papers: readonly PaperId[];
  readonly purposes?: CatalogueLine["purposes"];
};

/**
 * Source: the catalogue with its marks “必须” and “按需” that follows the ministry's forms of 2010 (domain notes 2.1, P1). “按需” is read as: when
 * there is something of the kind. The notice that mediation has ended (F16, F17) has its place beside the agreement it stands for.
 */
const LINES: Readonly<Record<OfficialLine, Of>> = {
  opening: { required: "papers", papers: ["application", "acceptance"] },
  notice: { required: "papers", papers: ["rights-notice"] },
  identity: { required: "always", papers: [], purposes: ["identity"] },
  authority: { required: "agents", papers: ["power-of-attorney"], purposes: ["authority"] },
  inquiry: { required: "inquiry", papers: ["investigation"] },
  evidence: { required: "evidence", papers: ["evidence"], purposes: ["evidence"] },
  record: { required: "papers", papers: ["mediation-record", "police-record"] },
  agreement: {
    required: "papers",
    papers: ["mediation-agreement", "oral-agreement", "police-agreement", "scene-agreement", "supplementary-agreement"],
  },
  termination: { required: "papers", papers: ["not-accepted", "termination", "service-receipt"] },
  performance: { required: "performed", papers: ["receipt", "performance-confirmation"], purposes: ["performance"] },
  visit: { required: "visited", papers: ["return-visit"] },
  confirmation: { required: "confirmation", papers: ["confirmation-application", "mediation-certificate"] },
  note: { required: "remarks", papers: ["dossier-note"] },
  back: { required: "always", papers: ["back-cover"] },
};

/**
 * The catalogue a room has until it makes its own. The years are common practice and from memory (domain notes 1.1, 【记】):
 * 人民调解法第27条 says only that a file is made.
 */
export const OFFICIAL_CATALOGUE: Catalogue = {
  lines: OFFICIAL_LINES.map((id) => {
    const { required, papers, purposes = [] } = LINES[id];
    return { id, title: "", required, papers: [...papers], purposes: [...purposes] };
  }),
  years: { short: 5, long: 15 },
};

/** The official line of that id; null for a line of the room's own. */
export function officialLine(id: string): OfficialLine | null {
  return OFFICIAL_LINES.find((line) => line === id) ?? null;
}
