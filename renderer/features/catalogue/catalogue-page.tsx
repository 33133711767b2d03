import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { reads } from "../../host/reads";
import { PageTitle } from "../../ui/page-title";
import { useWords } from "../../ui/use-words";
import { CatalogueForm } from "./catalogue-form";

/** The catalogue by which this room binds its dossiers (卷内目录), and how long they are kept. */
export function CataloguePage() {
  const t = useWords();
  const { data } = useQuery(reads.catalogue());
  const info = useQuery(reads.info());
  if (!data || !info.data) return null;
  return (
    <div className="page page-narrow">
      <PageTitle>{t("dossier.settings.title")}</PageTitle>
      <p>{t("dossier.settings.help")}</p>
      <p className="muted">{t("dossier.settings.source")}</p>
      <p>
        <Link to="/settings">{t("settings.back")}</Link>
      </p>
      <CatalogueForm
        key={JSON.stringify(data)}
        catalogue={data.catalogue}
        own={data.own}
        readOnly={info.data.lockedBy !== null}
      />
    </div>
  );
}
