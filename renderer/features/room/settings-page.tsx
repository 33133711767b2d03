import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { reads } from "../../host/reads";
import { PageTitle } from "../../ui/page-title";
import { useWords } from "../../ui/use-words";
import { CalendarSettings } from "./calendar-settings";
import { ClauseBankSettings } from "./clause-bank-settings";
import { DictionarySettings } from "./dictionary-settings";
import { FolderSettings } from "./folder-settings";
import { LanguageSettings } from "./language-settings";
import { ReminderSettings } from "./reminder-settings";
import { RoomSettings } from "./room-settings";
import { SettingsNav } from "./settings-nav";
import { SigningKeySettings } from "./signing-key-settings";
import { SubtypeSettings } from "./subtype-settings";

/** Everything that can be set, a card each. */
export function SettingsPage() {
  const t = useWords();
  const room = useQuery(reads.room());
  const info = useQuery(reads.info());
  const preferences = useQuery(reads.preferences());
  if (!room.data || !info.data || !preferences.data) return null;
  return (
    <div className="page settings-page">
      <PageTitle>{t("settings.title")}</PageTitle>
      <SettingsNav />
      <RoomSettings room={room.data} year={Number(info.data.today.slice(0, 4))} />
      <section className="card" aria-labelledby="law">
        <h2 id="law">{t("tracks.rules.title")}</h2>
        <p>{t("tracks.rules.linkHelp")}</p>
        <Link to="/settings/rules">{t("tracks.rules.link")}</Link>
      </section>
      <section className="card" aria-labelledby="catalogue">
        <h2 id="catalogue">{t("dossier.settings.title")}</h2>
        <p>{t("dossier.settings.linkHelp")}</p>
        <Link to="/settings/catalogue">{t("dossier.settings.link")}</Link>
      </section>
      <section className="card" aria-labelledby="templates">
        <h2 id="templates">{t("templates.link")}</h2>
        <p>{t("templates.linkHelp")}</p>
        <Link to="/settings/templates">{t("templates.link")}</Link>
      </section>
      <CalendarSettings thisYear={Number(info.data.today.slice(0, 4))} />
      <DictionarySettings />
      <ClauseBankSettings />
      <SubtypeSettings />
      <LanguageSettings preferences={preferences.data} />
      <ReminderSettings preferences={preferences.data} host={info.data.host} />
      <SigningKeySettings seal={room.data.sealOrganisation} readOnly={info.data.lockedBy !== null} />
      <FolderSettings info={info.data} />
      <section className="card" aria-labelledby="about">
        <h2 id="about">{t("settings.about")}</h2>
        <p>
          {t("app.name")} {t("settings.version", { version: info.data.version })} · {t("settings.offline")}
        </p>
      </section>
    </div>
  );
}
