import type { Words, WordKey } from "#shared/locales/words";
import type { SignaturePlace } from "./model";
import { officePlaces, PARTY_HEIGHT, type PaperSource, partyPlace } from "./parts";
import { printedDate } from "./wording";

/** The place with the signature that was drawn in it and its day; who held the pen for another is named beside the name. */
function signed(place: SignaturePlace, who: string, { signatures = [] }: PaperSource, t: Words): SignaturePlace {
  const found = signatures.find((each) => each.who === who);
  if (found === undefined) return place;
  const name =
    found.as === "agent" ? t("signing.paper.agent", { party: place.name, name: found.signer }) : place.name || found.signer;
  return { ...place, name, ink: found.strokes, note: printedDate(t, found.on) };
}

/** Where the parties sign, each followed by the witness of who cannot read (不识字). */
export function partyPlaces(source: PaperSource, t: Words): SignaturePlace[] {
  const { content } = source;
  return content.parties.flatMap((party) => {
    const own = signed(partyPlace(party, content, t), party.id, source, t);
    if (party.kind === "organisation" || !party.cannotRead) return [own];
    const hint = t("signing.paper.witness", { name: party.name.trim() || t("papers.label.nobody") });
    const witness = { label: t("papers.label.witness"), name: "", hint, height: PARTY_HEIGHT };
    return [own, signed(witness, `witness:${party.id}`, source, t)];
  });
}

/** Where the mediators or presiding officers sign; `where` they are named, as for all places. */
export function mediatorPlaces(label: WordKey, source: PaperSource, t: Words, where?: string): SignaturePlace[] {
  const names = source.content.agreement.mediators.map((name) => name.trim());
  return officePlaces(label, names, t, where).map((place) => signed(place, `mediator:${place.name}`, source, t));
}

/** Where the recorder signs. */
export function recorderPlaces(label: WordKey, source: PaperSource, t: Words, where?: string): SignaturePlace[] {
  return officePlaces(label, [source.content.agreement.recorder], t, where).map((place) => signed(place, "recorder", source, t));
}
