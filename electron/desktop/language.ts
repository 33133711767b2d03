import { DEFAULT_PREFERENCES, Preferences, type Language } from "#shared/domain/room";
import { words, type Words } from "#shared/locales/words";
import type { App } from "../core/app";

/** The words of the language the interface has at this moment. */
export type HostWords = () => Words;

/** The language of the interface; `changed` runs after the user chose another one. */
export async function followLanguage(core: App, changed: () => void): Promise<HostWords> {
  let language = await screenLanguage(core);
  core.subscribe(({ subjects }) => {
    if (!subjects.includes("preferences")) return;
    void screenLanguage(core).then((next) => {
      if (next === language) return;
      language = next;
      changed();
    });
  });
  return () => words(language);
}

async function screenLanguage(core: App): Promise<Language> {
  const reply = await core.dispatch("app.preferences", undefined);
  const preferences = Preferences.safeParse(reply.ok ? reply.value : undefined);
  return (preferences.data ?? DEFAULT_PREFERENCES).screenLanguage;
}
