import type { WordKey } from "#shared/locales/words";
import { useWords } from "../../ui/use-words";

/** The parts of the settings by the id of their headings, in their order on the page. */
const PARTS = [
  ["room", "settings.room"],
  ["numbering", "settings.numbering"],
  ["paper", "settings.paper"],
  ["law", "tracks.rules.title"],
  ["catalogue", "dossier.settings.title"],
  ["templates", "templates.link"],
  ["holidays", "clocks.calendar.title"],
  ["dictionary", "findings.dictionary.title"],
  ["clause-bank", "obligations.library.settings"],
  ["subtypes", "lists.settings.title"],
  ["languages", "settings.languages"],
  ["reminders", "clocks.reminder.title"],
  ["signing-key", "integrity.key.title"],
  ["folder", "settings.folder"],
  ["about", "settings.about"],
] as const satisfies readonly (readonly [string, WordKey])[];

/** Leads to a part of the settings; the next Tab goes into it. */
function lead(id: string): void {
  const heading = document.getElementById(id);
  heading?.setAttribute("tabindex", "-1");
  heading?.scrollIntoView({ block: "start" });
  heading?.focus({ preventScroll: true });
}

/** The table of contents of the settings, beside them or, on a narrow window, above. */
export function SettingsNav() {
  const t = useWords();
  return (
    <nav className="settings-nav" aria-label={t("settings.contents")}>
      <ul>
        {PARTS.map(([id, name]) => (
          <li key={id}>
            <button type="button" onClick={() => lead(id)}>
              {t(name)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
