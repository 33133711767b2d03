import type { CaseFile } from "#shared/domain/case-file";
import type { CaseId } from "#shared/domain/id";
import type { NumberRegister } from "#shared/domain/numbering";
import { ProblemError } from "#shared/domain/problem";
import { bearsNumber, isVoided, withNumbersOf, withoutNewest } from "#shared/rules/case-number";
import type { Workspace } from "./workspace";

/** What is known of the case that was to get the newest number. */
async function bearerOf(ws: Pick<Workspace, "store">, id: CaseId): Promise<CaseFile | null | "unreadable"> {
  try {
    return await ws.store.read(id, true);
  } catch (error) {
    if (error instanceof ProblemError) return "unreadable";
    throw error;
  }
}

/**
 * The number register as it must be before the next number is given.
 * The register is written before the case. If the case did not follow (a crash, a full disk), its number was never seen
 * and is taken back, so that the series has no gap; and no number that a case bears is ever given twice.
 * A case that cannot be read keeps its number. Throws `listBuilding` while it is not known which numbers the cases bear.
 */
export async function settledNumbers(ws: Pick<Workspace, "numbers" | "store" | "index">): Promise<NumberRegister> {
  const register = ws.numbers.value();
  const { given } = register;
  const bearer = given ? await bearerOf(ws, given.caseId) : null;
  const borne =
    !given ||
    bearer === "unreadable" ||
    (bearer !== null && bearsNumber(bearer, given.number)) ||
    isVoided(register, given.number);
  const numbers = await ws.index.highestNumbers();
  if (numbers === null) throw new ProblemError("listBuilding");
  return withNumbersOf(borne ? register : withoutNewest(register), numbers);
}
