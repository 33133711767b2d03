import { Link } from "react-router";
import { PageTitle } from "./page-title";
import { useWords } from "./use-words";

/** For an address that leads nowhere, with the way back. */
export function NothingHere({ title }: { readonly title: string }) {
  const t = useWords();
  return (
    <div className="page page-narrow">
      <PageTitle>{title}</PageTitle>
      <p>
        <Link to="/cases">{t("app.backToCases")}</Link>
      </p>
    </div>
  );
}
