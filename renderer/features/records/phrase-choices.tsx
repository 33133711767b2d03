import { useState, type KeyboardEvent } from "react";
import { type NamedPhrase, phraseAsked, phrasesFor } from "#shared/rules/phrase-search";
import { useWords } from "../../ui/use-words";

/** So many phrases stand in the list; further letters narrow it. */
const MOST = 8;

/** The phrases that a text beginning with `/` asks for, which of them is marked, and what keys do to them. */
export type Choices = ReturnType<typeof usePhraseChoices>;

/** The list of phrases for a text, as long as it asks for one and was not sent away with Escape. */
export function usePhraseChoices(text: string, phrases: readonly NamedPhrase[], onChoose: (phrase: NamedPhrase) => void) {
  const asked = phraseAsked(text);
  const [place, setPlace] = useState({ asked: "", at: 0 });
  const [away, setAway] = useState("");
  const open = asked !== null && away !== text;
  const found = open ? phrasesFor(asked, phrases, MOST) : [];
  const marked = place.asked === asked ? Math.min(place.at, Math.max(0, found.length - 1)) : 0;

  /** True when the key was for the list. */
  function press(event: KeyboardEvent): boolean {
    const phrase = found[marked];
    if (!open || event.ctrlKey || event.metaKey || event.altKey) return false;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (event.key === "Escape") setAway(text);
    else if (step !== 0 && found.length > 0) setPlace({ asked, at: (marked + step + found.length) % found.length });
    else if (event.key === "Enter" && !event.shiftKey && phrase) onChoose(phrase);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  const described = (id: string) =>
    open
      ? {
          "aria-autocomplete": "list" as const,
          "aria-haspopup": "listbox" as const,
          "aria-controls": id,
          ...(found.length > 0 ? { "aria-activedescendant": `${id}-${marked}` } : {}),
        }
      : {};

  return { open, found, marked, press, described, onChoose };
}

/** The list itself, below the entry. */
export function PhraseChoices({
  id,
  choices: { open, found, marked, onChoose },
}: {
  readonly id: string;
  readonly choices: Choices;
}) {
  const t = useWords();
  if (!open) return null;
  return (
    <div className="phrase-choices">
      <ul id={id} role="listbox" aria-label={t("records.phraseList", { count: found.length })}>
        {found.map((phrase, at) => (
          <li
            key={`${phrase.name}-${phrase.text}`}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === marked}
            // The press would take the focus from the entry before the click comes.
            onMouseDown={(event) => {
              event.preventDefault();
              onChoose(phrase);
            }}
          >
            <span className="phrase-step">{phrase.name}</span> {t(`terms.entry.${phrase.kind}`)} · {phrase.text}
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p className="muted">{t("records.noPhrase")}</p> : null}
    </div>
  );
}
