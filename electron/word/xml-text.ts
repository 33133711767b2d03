const ESCAPED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
/** Characters that XML forbids are left out. */
const SPECIAL = /[&<>"'\x00-\x08\x0B\x0C\x0E-\x1F]/;
const escape = (text: string) =>
  SPECIAL.test(text) ? text.replace(new RegExp(SPECIAL, "g"), (character) => ESCAPED[character] ?? "") : text;

/** A value that is an element, or the attributes of one: `{ name: content }`, `{ _attr: { name: value } }`. */
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

/** The XML of parts that come again and again. */
const kept = new WeakMap<object, string>();

/** Keeps the XML of a part, which must not change any more. */
export function keepText(node: object): void {
  kept.set(node, xmlText(node));
}

/** The XML of what the library's elements give as plain objects, to the letter as the library itself would write it. */
export function xmlText(node: unknown): string {
  if (!isObject(node)) return escape(String(node));
  const known = kept.get(node);
  if (known !== undefined) return known;
  let text = "";
  for (const name in node) text += elementText(name, node[name]);
  return text;
}

function elementText(name: string, content: unknown): string {
  let attributes = "";
  let inside = "";
  for (const part of Array.isArray(content) ? content : [content]) {
    if (isObject(part) && isObject(part["_attr"])) attributes += attributesText(part["_attr"]);
    else if (part !== undefined) inside += xmlText(part);
  }
  // An element with a list of contents has an end of its own, even when nothing is in the list.
  return inside === "" && !Array.isArray(content) ? `<${name}${attributes}/>` : `<${name}${attributes}>${inside}</${name}>`;
}

function attributesText(attributes: Readonly<Record<string, unknown>>): string {
  let text = "";
  for (const name in attributes) {
    const value = attributes[name];
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      text += ` ${name}="${escape(String(value))}"`;
  }
  return text;
}
