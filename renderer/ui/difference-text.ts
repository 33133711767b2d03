import type { Difference } from "#shared/domain/agreement-version";
import type { Words } from "#shared/locales/words";
import { integrity } from "#shared/locales/zh-CN/integrity";

type Field = keyof typeof integrity.field;

const isField = (segment: string): segment is Field => Object.hasOwn(integrity.field, segment);

/** A path such as `content.parties.0.name` in the words of the screen. */
export function fieldText(t: Words, path: string): string {
  const [head = "", ...rest] = path.split(".");
  if (head === "") return t("integrity.whole");
  // The kept hash of a field, not the field.
  if ((head === "leaves" || head === "fields") && rest.length > 0)
    return t("integrity.kept", { field: fieldText(t, rest.join(".")) });
  const inner = (head === "content" || head === "mark") && rest.length > 0 ? rest : [head, ...rest];
  const words: string[] = [];
  for (const each of inner) {
    // The English of a clause is kept under the id of that clause.
    const segment = each.replace(/-[\da-f]{8}-[\da-f-]{27}$/, "");
    const last = words.at(-1);
    if (/^\d+$/.test(segment) && last !== undefined)
      words[words.length - 1] = t("integrity.item", { field: last, n: Number(segment) + 1 });
    else words.push(isField(segment) ? t(`integrity.field.${segment}`) : segment);
  }
  return words.join(t("integrity.joiner"));
}

/** A difference as one sentence: where, which field, and what became of it. */
export function differenceText(t: Words, { where, change, version, who, entry, field }: Difference): string {
  const values = { version: version ?? "?", who, entry: entry ?? "?" };
  const place = where === "version" && version === null ? t("integrity.where.unknown") : t(`integrity.where.${where}`, values);
  return t("integrity.difference", { where: place, field: fieldText(t, field), change: t(`integrity.change.${change}`) });
}
