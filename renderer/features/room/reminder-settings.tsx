import type { AppInfo } from "#shared/contract/app";
import type { Preferences } from "#shared/domain/room";
import { api } from "../../host/client";
import { useCommand } from "../../host/use-command";
import { ChoiceField } from "../../ui/choice-field";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";

type ReminderSettingsProps = { readonly preferences: Preferences; readonly host: AppInfo["host"] };

/** Whether dues are told by the system too; where the host cannot do that, the card says so. */
export function ReminderSettings({ preferences, host }: ReminderSettingsProps) {
  const t = useWords();
  const { run, problem } = useCommand();
  const save = (on: boolean) => void run(() => api.app.savePreferences({ ...preferences, systemReminders: on }));
  return (
    <section className="card" aria-labelledby="reminders">
      <h2 id="reminders">{t("clocks.reminder.title")}</h2>
      <ProblemAlert problem={problem} />
      {host === "browser" ? (
        <p>{t("clocks.reminder.browserOnly")}</p>
      ) : (
        <div className="fields">
          <ChoiceField
            id="system-reminders"
            span={6}
            label={t("clocks.reminder.label")}
            help={t("clocks.reminder.help")}
            value={preferences.systemReminders ? "on" : "off"}
            options={(["off", "on"] as const).map((value) => ({ value, label: t(`clocks.reminder.${value}`) }))}
            onChange={(value) => save(value === "on")}
          />
        </div>
      )}
    </section>
  );
}
