import { Alert } from "antd";
import { standingVersion } from "#shared/rules/agreement-versions";
import type { CaseTabProps } from "../../ui/case-tab";
import { showInstant } from "../../ui/instants";
import { useWords } from "../../ui/use-words";
import { LifeCard } from "./life-card";
import { MarksCard } from "./marks-card";
import { SignersCard } from "./signers-card";
import { markText } from "./signer-words";
import { SupplementsCard } from "./supplements-card";
import { VersionsCard } from "./versions-card";
import "./signing.css";

/** Signing at the desk (签署): how far the agreement is, who must sign it, and every text that was fixed. */
export function SigningPage(props: CaseTabProps) {
  const version = props.file ? standingVersion(props.file, null) : null;
  return (
    <div className="signing">
      <ClockBack file={props.file} />
      <LifeCard {...props} of={null} />
      {version ? <SignersCard {...props} version={version} /> : <MarksCard {...props} />}
      <VersionsCard {...props} of={null} />
      <SupplementsCard {...props} />
    </div>
  );
}

/** Says which signatures were made after the clock was set back. It never stands in the way. */
function ClockBack({ file }: Pick<CaseTabProps, "file">) {
  const t = useWords();
  return (file?.trail ?? [])
    .filter(({ clockBack, act }) => clockBack && act === "signed")
    .map(({ n, at, who, version }) => {
      const signer = file?.versions.find(({ id }) => id === version)?.signers.find((each) => each.who === who);
      const name = signer ? markText(t, signer) : who;
      return <Alert key={n} type="warning" showIcon title={t("signing.clockBack", { who: name, at: showInstant(at) })} />;
    });
}
