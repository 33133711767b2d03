/** Numbers from 0 to 1 that are the same each time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Path = readonly (string | number)[];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

/** The path of every field that holds a plain value. */
export function leafPaths(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown, at) => leafPaths(each, [...path, at]));
  if (isObject(value)) return Object.entries(value).flatMap(([key, each]) => leafPaths(each, [...path, key]));
  return [path];
}

/** The path of every list. */
export function listPaths(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((each: unknown, at) => listPaths(each, [...path, at]))];
  return isObject(value) ? Object.entries(value).flatMap(([key, each]) => listPaths(each, [...path, key])) : [];
}

/** What stands at a path. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => (isObject(at) ? Reflect.get(at, key) : undefined), value);
}

/** A copy with another value at one path. */
export function withValue(value: unknown, path: Path, to: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return to;
  if (Array.isArray(value)) return value.map((each: unknown, at) => (at === key ? withValue(each, rest, to) : each));
  return isObject(value) ? { ...value, [key]: withValue(value[key], rest, to) } : value;
}

const ONE_OF: Readonly<Record<string, readonly string[]>> = {
  state: ["fixed", "effective", "superseded", "given-up"],
  act: ["fixed", "signed", "refused", "given-up", "effective", "superseded", "printed"],
  as: ["self", "guardian", "agent", "representative", "witness", "office", "seal"],
  route: ["pen", "paper"],
  side: ["applicant", "respondent", "third-party"],
  sex: ["male", "female"],
  way: ["cash", "transfer", "handover"],
  language: ["zh-CN", "en"],
};

/** Another value of the same sort as a person with an editor would write: one sign more, less or other, one number up, yes for no. */
export function edited(value: unknown, key: string | number, random: () => number): unknown {
  const choices = ONE_OF[key]?.filter((each) => each !== value);
  if (choices && typeof value === "string") return choices[Math.floor(random() * choices.length)];
  if (typeof value === "boolean") return !value;
  if (typeof value === "number")
    return random() < 0.5 ? value + 1 : Math.max(0, value - 1) === value ? value + 2 : Math.max(0, value - 1);
  if (value === null) return null;
  const text = typeof value === "string" ? value : "";
  const at = Math.floor(random() * text.length);
  const code = text.charCodeAt(at);
  if (/^[0-9a-f-]{20,}$/.test(text)) {
    const sign = text[at] === "-" ? "-" : code === 57 ? "8" : /[0-8]/.test(text[at] ?? "") ? String(Number(text[at]) + 1) : "9";
    return text.slice(0, at) + sign + text.slice(at + 1);
  }
  if (/^\d{4}-\d\d-\d\dT/.test(text))
    return text.replace(/\.\d{3}Z/, `.${String(1 + Math.floor(random() * 998)).padStart(3, "0")}Z`);
  const kind = Math.floor(random() * 3);
  if (text === "" || kind === 0) return `${text.slice(0, at)}改${text.slice(at)}`;
  if (kind === 1) return text.slice(0, at) + text.slice(at + 1);
  return text.slice(0, at) + (text[at] === "甲" ? "乙" : "甲") + text.slice(at + 1);
}
