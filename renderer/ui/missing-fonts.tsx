import { Alert } from "antd";
import { useEffect, useState } from "react";
import type { Paper } from "#shared/documents/model";
import { facesFor, facesNamed, FONT_USES } from "#shared/documents/page-fonts";
import type { OwnPages } from "#shared/domain/own-pages";
import { words } from "#shared/locales/words";
import { useWords } from "./use-words";

/** Letters whose widths differ from face to face; Chinese ones are all equally wide. */
const SAMPLE = "mmmmmmiiWQ@10";
const GENERICS = ["monospace", "serif", "sans-serif"];
const known = new Map<string, boolean>();

/** Whether a face is on this computer: then a text in it is not as wide as in each of the usual faces. */
function isThere(face: string): boolean {
  const before = known.get(face);
  if (before !== undefined) return before;
  const context = document.createElement("canvas").getContext("2d");
  const widthIn = (families: string) => {
    if (!context) return 0;
    context.font = `72px ${families}`;
    return context.measureText(SAMPLE).width;
  };
  const there = GENERICS.some((generic) => widthIn(`${JSON.stringify(face)}, ${generic}`) !== widthIn(generic));
  known.set(face, there);
  return there;
}

type Missing = { readonly wanted: string; readonly instead: string | undefined };

/** Of lists of faces, the wanted one first, those whose first is not there. `names`: those that systems also know by the second name. */
function missingOf(lists: readonly (readonly string[])[], names: (wanted: string) => boolean): readonly Missing[] {
  const found = lists.flatMap(([wanted = "", ...others]): Missing[] => {
    const instead = others.find(isThere);
    // A usual face goes by a western name too, and a system may know it by that one only.
    const usual = names(wanted) && instead === others[0];
    return isThere(wanted) || usual ? [] : [{ wanted, instead }];
  });
  return found.filter(({ wanted }, at) => found.findIndex((each) => each.wanted === wanted) === at);
}

/** The faces that were named since the program started: who has read it need not read it on each page. */
const told = new Set<string>();

/**
 * Names each face that the paper wants and this computer has not, with what is used instead: once, where it comes up first, until that is
 * closed or its page is left.
 */
export function MissingFonts({ paper }: { readonly paper: Paper }) {
  const usual = FONT_USES.map((use) => words(paper.language)(`documents.fonts.${use}`));
  return (
    <MissingList
      all={missingOf(
        FONT_USES.map((use) => facesFor(use, paper)),
        (wanted) => usual.includes(wanted),
      )}
    />
  );
}

/** The same of a paper made with the room's own template. */
export function MissingOwnFonts({ pages: { latin, chinese } }: { readonly pages: OwnPages }) {
  return <MissingList all={missingOf([...chinese, ...latin].map(facesNamed), (wanted) => chinese.includes(wanted))} />;
}

function MissingList({ all }: { readonly all: readonly Missing[] }) {
  const t = useWords();
  const [named] = useState(() => new Set<string>());
  const [closed, setClosed] = useState<readonly string[]>([]);
  const missing = all.filter(({ wanted }) => !closed.includes(wanted) && (named.has(wanted) || !told.has(wanted)));
  const names = missing.map(({ wanted }) => wanted).join("\n");
  useEffect(() => {
    for (const wanted of names.split("\n").filter((name) => name !== "")) {
      named.add(wanted);
      told.add(wanted);
    }
  }, [names, named]);
  if (missing.length === 0) return null;
  const close = () => setClosed([...closed, ...missing.map(({ wanted }) => wanted)]);
  return (
    <Alert
      type="info"
      showIcon
      className="missing-fonts"
      title={t("pages.fontsTitle")}
      closable={{ closeIcon: true, onClose: close, "aria-label": t("app.close") }}
      description={
        <>
          {missing.map(({ wanted, instead }) => (
            <div key={wanted}>
              {instead === undefined ? t("pages.fontSystem", { wanted }) : t("pages.fontInstead", { wanted, instead })}
            </div>
          ))}
          {t("pages.fontsNote")}
        </>
      }
    />
  );
}
