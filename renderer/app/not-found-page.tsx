import { Result } from "antd";
import { Link } from "react-router";
import { useWords } from "../ui/use-words";

/** For an address that leads nowhere. */
export function NotFoundPage() {
  const t = useWords();
  return <Result status="404" title={t("app.notFound")} extra={<Link to="/cases">{t("app.backToCases")}</Link>} />;
}
