import { LANGUAGES, type Preferences } from "#shared/domain/room";
import { api } from "../../host/client";
import { useCommand } from "../../host/use-command";
import { ChoiceField } from "../../ui/choice-field";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";

/** The language of the screen and that of the papers, each on its own; a choice holds at once. */
export function LanguageSettings({ preferences }: { readonly preferences: Preferences }) {
  const t = useWords();
  const { run, problem } = useCommand();
  const options = LANGUAGES.map((value) => ({ value, label: t(`app.languageNames.${value}`) }));
  const save = (changed: Partial<Preferences>) => void run(() => api.app.savePreferences({ ...preferences, ...changed }));
  return (
    <section className="card" aria-labelledby="languages">
      <h2 id="languages">{t("settings.languages")}</h2>
      <ProblemAlert problem={problem} />
      <div className="fields">
        <ChoiceField
          id="screen-language"
          span={4}
          label={t("settings.screenLanguage")}
          value={preferences.screenLanguage}
          options={options}
          onChange={(screenLanguage) => save({ screenLanguage })}
        />
        <ChoiceField
          id="document-language"
          span={4}
          label={t("settings.documentLanguage")}
          value={preferences.documentLanguage}
          options={options}
          onChange={(documentLanguage) => save({ documentLanguage })}
        />
      </div>
    </section>
  );
}
