type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/** The English beside the Chinese. What was fixed for signing before stays as it is: its hashes are over what it holds. */
export function caseFrom3To4(data: unknown): unknown {
  if (!isObject(data) || !isObject(data["content"])) return data;
  return { ...data, content: { ...data["content"], translation: { bilingual: false, sentence: "", texts: {} } } };
}
