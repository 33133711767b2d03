import { useQuery } from "@tanstack/react-query";
import { NavLink, Outlet, useNavigate } from "react-router";
import { TodoLink } from "../features/todo/todo-link";
import { reads } from "../host/reads";
import { useMenu } from "../host/use-host-events";
import { LanguageSwitch } from "../ui/language-switch";
import { newCasePath } from "../ui/new-case-path";
import { useWords } from "../ui/use-words";
import { api } from "../host/client";
import { Banners } from "./banners";
import { useScrollPlaces } from "./use-scroll-places";

/** The frame around every page: name, navigation, language, what must be known about the data. */
export function Layout() {
  const t = useWords();
  const navigate = useNavigate();
  const room = useQuery(reads.room());
  const preferences = useQuery(reads.preferences());
  useScrollPlaces();

  useMenu((item) => {
    if (item === "newCase") void navigate(newCasePath());
    if (item === "settings") void navigate("/settings");
  });

  return (
    <div className="frame">
      <a className="skip-link" href="#content" onClick={focusContent}>
        {t("app.skip")}
      </a>
      <header className="frame-header">
        <span className="frame-name">{t("app.name")}</span>
        <nav aria-label={t("app.nav")} className="frame-nav">
          <NavLink to="/cases">{t("app.cases")}</NavLink>
          <TodoLink />
          <NavLink to="/verify">{t("integrity.page.title")}</NavLink>
          <NavLink to="/backups">{t("backups.title")}</NavLink>
          <NavLink to="/settings">{t("app.settings")}</NavLink>
        </nav>
        <span className="frame-room" title={room.data?.name}>
          {room.data?.name}
        </span>
        {preferences.data ? (
          <LanguageSwitch
            value={preferences.data.screenLanguage}
            onChange={(screenLanguage) =>
              void api.app.savePreferences({ ...preferences.data, screenLanguage }).catch(() => undefined)
            }
          />
        ) : null}
      </header>
      <main id="content" tabIndex={-1} className="frame-content">
        <Banners />
        <Outlet />
      </main>
    </div>
  );
}

function focusContent(event: React.MouseEvent) {
  // The address after the # belongs to the router.
  event.preventDefault();
  document.getElementById("content")?.focus();
}
