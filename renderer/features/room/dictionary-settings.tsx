import { useQuery } from "@tanstack/react-query";
import { Alert, App, Button } from "antd";
import { useState } from "react";
import type { Dictionary } from "#shared/domain/dictionary";
import { linesOf } from "#shared/domain/text";
import { api } from "../../host/client";
import { reads } from "../../host/reads";
import { useCommand } from "../../host/use-command";
import { ProblemAlert } from "../../ui/problem-alert";
import { LongTextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";

/** The room's own words for the checker of agreements. */
export function DictionarySettings() {
  const { data } = useQuery(reads.dictionary());
  return data ? <DictionaryForm stored={data} /> : null;
}

/** A line `wrong=right`, with either sign of equality; null when it is not one. */
function pairOf(line: string): { readonly typed: string; readonly right: string } | null {
  const [typed = "", right = "", ...more] = line.split(/[=\u{ff1d}]/u).map((part) => part.trim());
  return typed === "" || right === "" || more.length > 0 ? null : { typed, right };
}

function DictionaryForm({ stored }: { readonly stored: Dictionary }) {
  const t = useWords();
  const { message } = App.useApp();
  const [vague, setVague] = useState(stored.vague.join("\n"));
  const [wrong, setWrong] = useState(stored.wrong.map(({ typed, right }) => `${typed}=${right}`).join("\n"));
  const [ignored, setIgnored] = useState(stored.ignored.join("\n"));
  const { run, running, problem } = useCommand();
  const lines = linesOf(wrong);
  const bad = lines.findIndex((line) => pairOf(line) === null);

  async function save() {
    if (bad >= 0) return;
    const pairs = lines.flatMap((line) => pairOf(line) ?? []);
    const saved = await run(() => api.dictionary.save({ vague: linesOf(vague), wrong: pairs, ignored: linesOf(ignored) }));
    if (saved) void message.success(t("findings.dictionary.saved"));
  }

  return (
    <form
      className="card"
      aria-labelledby="dictionary"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 id="dictionary">{t("findings.dictionary.title")}</h2>
      <p className="muted">{t("findings.dictionary.help")}</p>
      <div className="fields">
        <LongTextField id="dictionary-vague" rows={3} label={t("findings.dictionary.vague")} value={vague} onChange={setVague} />
        <LongTextField id="dictionary-wrong" rows={3} label={t("findings.dictionary.wrong")} value={wrong} onChange={setWrong} />
        <LongTextField
          id="dictionary-ignored"
          rows={2}
          label={t("findings.dictionary.ignored")}
          value={ignored}
          onChange={setIgnored}
        />
      </div>
      {bad >= 0 ? (
        <Alert type="warning" showIcon title={t("findings.dictionary.badLine", { n: bad + 1, line: lines[bad] ?? "" })} />
      ) : null}
      <ProblemAlert problem={problem} />
      <Button htmlType="submit" loading={running}>
        {t("findings.dictionary.save")}
      </Button>
    </form>
  );
}
