import { useEffect, useState } from "react";
import type { ContentHash } from "#shared/domain/evidence";
import type { CaseId } from "#shared/domain/id";
import type { Problem } from "#shared/domain/problem";
import { problemOf } from "../../host/call-failed";
import { readFile } from "./file-transfer";

export type Loaded =
  | { readonly kind: "loading" | "corrupt" }
  | { readonly kind: "failed"; readonly problem: Problem }
  | { readonly kind: "shown"; readonly picture: ImageBitmap };

async function load(caseId: CaseId, hash: ContentHash): Promise<Loaded> {
  try {
    const blob = await readFile(caseId, hash);
    const picture = await createImageBitmap(blob).catch(() => null);
    return picture ? { kind: "shown", picture } : { kind: "corrupt" };
  } catch (error) {
    return { kind: "failed", problem: problemOf(error) };
  }
}

/** A kept picture, unpacked for as long as it is looked at. */
export function usePicture(caseId: CaseId, hash: ContentHash): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ kind: "loading" });
  useEffect(() => {
    let gone = false;
    let shown: ImageBitmap | null = null;
    void load(caseId, hash).then((result) => {
      shown = result.kind === "shown" ? result.picture : null;
      if (gone) shown?.close();
      else setLoaded(result);
    });
    return () => {
      gone = true;
      shown?.close();
    };
  }, [caseId, hash]);
  return loaded;
}
