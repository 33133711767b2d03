import { CopyOutlined, DownloadOutlined } from "@ant-design/icons";
import { Alert, App, Button, Flex, Segmented, Switch } from "antd";
import { useDeferredValue, useMemo, useState } from "react";
import { maskedOtherFields, type OtherField, otherFields, otherText } from "#shared/documents/other-systems";
import { OTHER_TARGETS, type OtherFormat, type OtherTarget } from "#shared/domain/other-systems";
import { dateOf } from "#shared/domain/plain-date";
import { words } from "#shared/locales/words";
import { usualTarget } from "#shared/rules/other-systems";
import { isPolice } from "#shared/rules/tracks";
import { withoutCaucus } from "#shared/rules/without-caucus";
import { api } from "../../host/client";
import { useCommand } from "../../host/use-command";
import type { CaseTabProps } from "../../ui/case-tab";
import { copyText } from "../../ui/copy-text";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";
import { CoverDialog } from "./cover-dialog";
import { FieldTable } from "./field-table";

/** What the chosen system asks for, in the language of the papers; hidden as long as no reason was given. */
function useFields({ content, file, room, today, language }: CaseTabProps, target: OtherTarget, unmasked: boolean) {
  const shown = useDeferredValue(content);
  const state = file?.state ?? "registered";
  const number = file?.number?.text ?? null;
  return useMemo(() => {
    const facts = { content: withoutCaucus(shown), state, number, organ: room.name };
    const day = dateOf(today);
    const t = words(language);
    if (unmasked) return otherFields(facts, target, t);
    return day ? maskedOtherFields(facts, target, day, t) : [];
  }, [shown, state, number, room.name, today, language, target, unmasked]);
}

/** Copies, and says whether it went well. */
function useCopy() {
  const t = useWords();
  const { message } = App.useApp();
  return (text: string, said: string) =>
    void (copyText(text) ? message.success(said) : message.error({ content: t("others.copyFailed"), duration: 8 }));
}

/** The facts of the case for the systems of others (报送文本): copied one by one or all at once, and written to a file. */
export function OtherPage(props: CaseTabProps) {
  const { id, content, language, readOnly, flush } = props;
  const t = useWords();
  const [target, setTarget] = useState(() => usualTarget(content.kind));
  const [reason, setReason] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const fields = useFields(props, target, reason !== null);
  const copy = useCopy();

  async function uncover(why: string) {
    if (!(await flush())) return;
    await api.others.uncover({ id, reason: why });
    setReason(why);
    setAsking(false);
  }
  const copyField = ({ label, value }: OtherField) => copy(value, t("others.copied", { label }));

  return (
    <div className="other-systems">
      <p className="muted">{t("others.intro")}</p>
      {isPolice(content.kind) ? <Alert type="info" showIcon title={t("others.policeHint")} /> : null}
      {content.translation.bilingual ? <Alert type="info" showIcon title={t("bilingual.othersChinese")} /> : null}
      <Flex gap="small" wrap align="center">
        <Segmented
          aria-label={t("others.system")}
          value={target}
          options={OTHER_TARGETS.map((value) => ({ value, label: t(`others.target.${value}`) }))}
          onChange={setTarget}
        />
        <Button
          type="primary"
          icon={<CopyOutlined />}
          disabled={fields.every(({ value }) => value === "")}
          onClick={() => copy(otherText(fields, words(language)), t("others.copiedAll"))}
        >
          {t("others.copyAll")}
        </Button>
        <Exports {...props} target={target} reason={reason} />
      </Flex>
      <Flex gap="small" align="center" component="label" className="other-cover">
        <Switch
          checked={reason !== null}
          disabled={readOnly}
          aria-label={t("others.cover.label")}
          onChange={(on) => (on ? setAsking(true) : setReason(null))}
        />
        {t("others.cover.label")}
      </Flex>
      <Alert
        type={reason === null ? "info" : "warning"}
        showIcon
        title={reason === null ? t("others.cover.hidden") : t("others.cover.shown", { reason })}
        description={readOnly ? t("others.cover.readOnly") : null}
      />
      <FieldTable key={target} fields={fields} onCopy={copyField} />
      {asking ? <CoverDialog onReason={uncover} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}

type ExportsProps = CaseTabProps & { readonly target: OtherTarget; readonly reason: string | null };

function Exports({ id, flush, target, reason }: ExportsProps) {
  const t = useWords();
  const { message } = App.useApp();
  const { run, running, problem, clear } = useCommand();
  const write = (format: OtherFormat) =>
    run(async () => {
      if (!(await flush())) return;
      const written = await api.others.export({ id, target, format, unmasked: reason !== null, reason: reason ?? "" });
      if (written) void message.success({ content: t("others.exported", { path: written.path }), duration: 8 });
    });
  return (
    <>
      <Button icon={<DownloadOutlined />} loading={running} onClick={() => void write("xlsx")}>
        {t("others.exportXlsx")}
      </Button>
      <Button icon={<DownloadOutlined />} disabled={running} onClick={() => void write("json")}>
        {t("others.exportJson")}
      </Button>
      <ProblemAlert problem={problem} onClose={clear} />
    </>
  );
}
