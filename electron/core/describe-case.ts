import { caseTitle } from "#shared/documents/wording";
import type { CaseFile } from "#shared/domain/case-file";
import { dateOf, partsOf, type PlainDate } from "#shared/domain/plain-date";
import { words } from "#shared/locales/words";
import { caseRow, namesOfSides } from "#shared/rules/case-row";
import { pinyinSortKey } from "#shared/rules/pinyin";
import { searchTexts } from "#shared/rules/search-texts";
import type { Described } from "../storage/index/index-entry";

/**
 * What the index keeps of a case. Minors are masked in the line, on the day of receipt or today, and found by their names:
 * the search is used by the room's own people, the list is read over shoulders.
 */
export function describeCase(file: CaseFile, today: PlainDate): Described {
  const { content } = file;
  // Cases are written in Chinese whatever the language of the screen.
  const names = namesOfSides(content, null);
  const title = caseTitle(words("zh-CN"), { ...names, category: content.category });
  const name = names.claimants[0] ?? names.opponents[0];
  const accepted = dateOf(content.acceptedOn);
  const parts = accepted && partsOf(accepted);
  return {
    row: caseRow(file, today),
    ...searchTexts(file, title),
    month: parts ? parts.year * 12 + parts.month - 1 : -1,
    place: content.place,
    others: file.otherNumbers.map((other) => other.number),
    mediators: content.agreement.mediators,
    sound: name === undefined ? "" : pinyinSortKey(name),
  };
}
