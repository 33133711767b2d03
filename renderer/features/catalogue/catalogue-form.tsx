import { PlusOutlined } from "@ant-design/icons";
import { Alert, App, Button, Flex, Popconfirm } from "antd";
import { useState } from "react";
import { lineTitle } from "#shared/documents/dossier-rows";
import type { Catalogue, CatalogueLine } from "#shared/domain/catalogue";
import { api } from "../../host/client";
import { useCommand } from "../../host/use-command";
import { edited, movedUp, without } from "../../ui/list-edits";
import { newPartId } from "../../ui/new-part-id";
import { NumberField } from "../../ui/number-field";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";
import { LineFields } from "./line-fields";
import "./catalogue.css";

type CatalogueFormProps = { readonly catalogue: Catalogue; readonly own: boolean; readonly readOnly: boolean };

/** The lines of the catalogue to rename, reorder, add and remove. Nothing is kept before it is saved. */
export function CatalogueForm({ catalogue, own, readOnly }: CatalogueFormProps) {
  const t = useWords();
  const { message } = App.useApp();
  const { run, running, problem } = useCommand();
  const [lines, setLines] = useState<readonly CatalogueLine[]>(() =>
    catalogue.lines.map((line) => ({ ...line, title: lineTitle(line, t) })),
  );
  const [years, setYears] = useState(catalogue.years);
  const nameless = lines.some(({ title }) => title.trim() === "");

  async function save(next: Catalogue | null) {
    if ((await run(() => api.dossier.saveCatalogue(next))) === null) void message.success(t("dossier.settings.saved"));
  }
  function submit() {
    // The usual name of a line is not written down, so that it follows the language of the papers.
    const named = lines.map((line) => {
      const title = line.title.trim();
      return { ...line, title: title === lineTitle({ ...line, title: "" }, t) ? "" : title };
    });
    if (!nameless && lines.length > 0) void save({ lines: named, years });
  }

  return (
    <form
      className="card catalogue-form"
      aria-label={t("dossier.settings.title")}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>
        <strong>{t(own ? "dossier.settings.own" : "dossier.settings.usual")}</strong>
      </p>
      <fieldset className="plain" disabled={readOnly}>
        <div className="fields">
          {(["short", "long"] as const).map((each) => (
            <NumberField
              key={each}
              id={`years-${each}`}
              span={3}
              label={t(`dossier.settings.${each}`)}
              value={years[each]}
              min={1}
              max={999}
              onChange={(value) => setYears({ ...years, [each]: value ?? years[each] })}
            />
          ))}
        </div>
        {lines.map((line, at) => (
          <LineFields
            key={line.id}
            n={at + 1}
            line={line}
            onChange={(part) => setLines(edited(lines, line.id, part))}
            onUp={at === 0 ? null : () => setLines(movedUp(lines, line.id))}
            onRemove={lines.length === 1 ? null : () => setLines(without(lines, line.id))}
          />
        ))}
        {nameless ? <Alert type="warning" showIcon title={t("dossier.settings.empty")} className="gap-below" /> : null}
        <ProblemAlert problem={problem} />
        <Flex gap="small" wrap>
          <Button type="primary" htmlType="submit" loading={running} disabled={nameless}>
            {t("dossier.settings.save")}
          </Button>
          <Button
            icon={<PlusOutlined />}
            disabled={lines.length >= 100}
            onClick={() =>
              setLines([
                ...lines,
                { id: newPartId(), title: t("dossier.settings.newLine"), required: "wanted", papers: [], purposes: [] },
              ])
            }
          >
            {t("dossier.settings.add")}
          </Button>
          {own ? (
            <Popconfirm
              title={t("dossier.settings.resetAsk")}
              okText={t("dossier.settings.resetYes")}
              cancelText={t("dossier.settings.resetNo")}
              onConfirm={() => void save(null)}
            >
              <Button>{t("dossier.settings.reset")}</Button>
            </Popconfirm>
          ) : null}
        </Flex>
      </fieldset>
    </form>
  );
}
