import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { Supplement } from "#shared/domain/supplement";
import { agreementStands } from "#shared/rules/agreement-stands";
import { standingVersion, versionsOf } from "#shared/rules/agreement-versions";
import { paperFitsKind } from "#shared/rules/papers";
import type { CaseTabProps } from "../../ui/case-tab";
import { Disabled } from "../../ui/disabled";
import { without } from "../../ui/list-edits";
import { newPartId } from "../../ui/new-part-id";
import { useAfterDrawing } from "../../ui/use-after-drawing";
import { useWords } from "../../ui/use-words";
import { LifeCard } from "./life-card";
import { SignersCard } from "./signers-card";
import { SupplementFields } from "./supplement-fields";
import { VersionsCard } from "./versions-card";

/** Supplementary and amending agreements (补充协议), each with its own number, text and life; only an agreement in effect has them. */
export function SupplementsCard(props: CaseTabProps) {
  const { content, change, file, readOnly } = props;
  const t = useWords();
  const afterDrawing = useAfterDrawing();
  const { supplements, agreement } = content;
  const stands = file !== null && agreementStands(file);
  if (!paperFitsKind("supplementary-agreement", content.kind) || (!stands && supplements.length === 0)) return null;

  function add() {
    const id = newPartId();
    const number = t("signing.supplement.number", { number: file?.number?.text ?? "", n: supplements.length + 1 });
    const { mediators, recorder } = agreement;
    const clauses = [{ id: newPartId(), text: "" }];
    const own = {
      ...agreement,
      clauses,
      obligations: [],
      performance: "",
      mediators: [...mediators],
      recorder,
      signedOn: "",
      marks: [],
    };
    const added: Supplement = { id, number, reason: "", agreement: own, continues: t("signing.supplement.continuesDefault") };
    change(`add-${id}`, (old) => ({ ...old, supplements: [...old.supplements, added] }));
    afterDrawing(() => document.getElementById(`reason-${id}`)?.focus());
  }

  return (
    <section aria-labelledby="supplements" className="supplements">
      <h2 id="supplements">{t("signing.supplement.title")}</h2>
      <p className="muted">{t("signing.supplement.help")}</p>
      {supplements.map((supplement, at) => (
        <OneSupplement key={supplement.id} {...props} supplement={supplement} last={at === supplements.length - 1} />
      ))}
      {stands ? (
        <Button id="add-supplement" icon={<PlusOutlined />} disabled={readOnly} onClick={add}>
          {t("signing.supplement.add")}
        </Button>
      ) : null}
    </section>
  );
}

type OneSupplementProps = CaseTabProps & { readonly supplement: Supplement; readonly last: boolean };

function OneSupplement({ supplement, last, ...props }: OneSupplementProps) {
  const { change, file, readOnly } = props;
  const t = useWords();
  const { number, id: of } = supplement;
  const version = file ? standingVersion(file, of) : null;
  const untouched = file === null || versionsOf(file, of).length === 0;
  return (
    <section className="supplement" aria-label={number}>
      <Disabled when={version !== null || readOnly}>
        <div className="card">
          <h3>{number}</h3>
          <SupplementFields supplement={supplement} translation={props.content.translation} change={change} />
          {last && untouched ? (
            <Button onClick={() => change(`remove-${of}`, (old) => ({ ...old, supplements: without(old.supplements, of) }))}>
              {t("signing.supplement.remove", { number })}
            </Button>
          ) : null}
        </div>
      </Disabled>
      <LifeCard {...props} of={of} />
      {version ? <SignersCard {...props} version={version} /> : null}
      <VersionsCard {...props} of={of} />
    </section>
  );
}
