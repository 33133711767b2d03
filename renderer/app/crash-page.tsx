import { Button, Result } from "antd";
import { Component, type ReactNode } from "react";
import { useWords } from "../ui/use-words";

/** Stands in for a screen that broke; React asks for a class here. */
export class CrashPage extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override readonly state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const t = useWords();
  return (
    <main>
      <Result
        status="warning"
        title={t("app.crashed")}
        subTitle={t("app.crashedHelp")}
        extra={
          <Button type="primary" onClick={() => window.location.reload()}>
            {t("app.reload")}
          </Button>
        }
      />
    </main>
  );
}
