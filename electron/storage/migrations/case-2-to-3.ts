type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function content(old: Json): Json {
  return {
    ...old,
    agreement: isObject(old["agreement"]) ? { ...old["agreement"], obligations: [] } : old["agreement"],
    supplements: [],
    duties: listOf(old["duties"]).map((duty) => (isObject(duty) ? { ...duty, obligation: null } : duty)),
    dossier: {
      retention: null,
      years: null,
      volume: "",
      filedBy: "",
      filedOn: "",
      pieces: [],
      review: { by: "", on: "", result: "", note: "" },
    },
  };
}

/** Obligations behind the clauses, versions fixed for signing with their trail, supplements, and the dossier. */
export function caseFrom2To3(data: unknown): unknown {
  if (!isObject(data) || !isObject(data["content"])) return data;
  return { ...data, versions: [], trail: [], templates: {}, content: content(data["content"]) };
}

/** The papers' fonts, header and further lines, the reminder of wet signatures, and check codes. */
export function roomFrom2To3(data: unknown): unknown {
  if (!isObject(data)) return data;
  return {
    ...data,
    fonts: { title: "", heading: "", body: "" },
    headerLine: "",
    extraLines: "",
    wetSignatures: false,
    checkCodes: true,
  };
}
