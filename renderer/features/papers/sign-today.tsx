import { DownOutlined, PrinterOutlined } from "@ant-design/icons";
import { Button, Dropdown, Flex, InputNumber } from "antd";
import { useRef, useState } from "react";
import { paperName } from "#shared/documents/paper-names";
import { copiesOfPaper } from "#shared/documents/papers";
import type { CaseContent } from "#shared/domain/case-file";
import { MOST_COPIES } from "#shared/domain/paper";
import type { CasePaper } from "#shared/rules/papers";
import { useWords } from "../../ui/use-words";
import { keyOf } from "./paper-list";
import type { PaperExport, Wanted } from "./use-paper-export";

type SignTodayProps = {
  readonly papers: readonly CasePaper[];
  readonly content: CaseContent;
  readonly exporting: PaperExport;
};

/** What is to be signed at this step of the case, with how many copies of each: to print at once, or to export. */
export function SignToday({ papers, content, exporting }: SignTodayProps) {
  const t = useWords();
  const [typed, setTyped] = useState<Readonly<Record<string, number>>>({});
  const wanted = papers.map(({ paper, about }): Wanted => {
    const copies = typed[keyOf({ paper, about })] ?? copiesOfPaper(paper, content);
    return { paper, about, copies };
  });
  const counted = wanted.filter(({ copies }) => copies > 0);
  const count = counted.reduce((sum, { copies }) => sum + copies, 0);
  return (
    <section className="card sign-today" aria-labelledby="sign-today">
      <h2 id="sign-today">{t("papers.screen.today")}</h2>
      {papers.length === 0 ? (
        <p>{t("papers.screen.nothingToday")}</p>
      ) : (
        <>
          <p role="status">{count === 0 ? t("sets.none") : t("papers.screen.copiesTotal", { papers: counted.length, count })}</p>
          <ul>
            {wanted.map((each) => (
              <CopiesOf
                key={keyOf(each)}
                title={paperName(each, content, t)}
                copies={each.copies}
                onChange={(copies) => setTyped((old) => ({ ...old, [keyOf(each)]: copies }))}
              />
            ))}
          </ul>
          <Flex gap="small" wrap>
            <Button
              type="primary"
              icon={<PrinterOutlined aria-hidden />}
              disabled={counted.length === 0}
              loading={exporting.running}
              onClick={() => void exporting.print(counted, false)}
            >
              {t("sets.printAll")}
            </Button>
            <ExportMenu wanted={wanted} counted={counted} exporting={exporting} />
          </Flex>
        </>
      )}
    </section>
  );
}

type CopiesOfProps = { readonly title: string; readonly copies: number; readonly onChange: (copies: number) => void };

function CopiesOf({ title, copies, onChange }: CopiesOfProps) {
  const t = useWords();
  return (
    <li>
      <span>{title}</span>
      <InputNumber
        size="small"
        min={0}
        max={MOST_COPIES}
        precision={0}
        value={copies}
        aria-label={t("sets.copiesOf", { title })}
        onChange={(typed) => onChange(typeof typed === "number" ? typed : 0)}
      />
      <span aria-hidden>{t(copies === 1 ? "sets.copy" : "sets.copies")}</span>
    </li>
  );
}

type ExportMenuProps = {
  readonly wanted: readonly Wanted[];
  readonly counted: readonly Wanted[];
  readonly exporting: PaperExport;
};

function ExportMenu({ wanted, counted, exporting: { running, word, pdf } }: ExportMenuProps) {
  const t = useWords();
  const button = useRef<HTMLButtonElement>(null);
  const set = { papers: wanted, blank: false };
  const ways = [
    { key: "wordEach", go: () => word({ ...set, as: "each" }) },
    { key: "wordOne", go: () => word({ ...set, as: "one" }) },
    { key: "pdfEach", go: () => pdf({ ...set, as: "each" }) },
    { key: "pdfOne", go: () => pdf({ ...set, as: "one" }) },
    { key: "pdfCopies", go: () => pdf({ ...set, papers: counted, as: "all" }), disabled: counted.length === 0 },
  ] as const;
  const items = ways.map(({ key, go, ...rest }) => ({ key, label: t(`sets.${key}`), onClick: () => void go(), ...rest }));
  return (
    <Dropdown
      menu={{ items }}
      trigger={["click"]}
      autoFocus
      disabled={running}
      // Escape would leave the keyboard nowhere.
      onOpenChange={(open) => (open ? undefined : button.current?.focus())}
    >
      <Button ref={button} icon={<DownOutlined aria-hidden />} iconPlacement="end" aria-haspopup="menu">
        {t("sets.exportAll")}
      </Button>
    </Dropdown>
  );
}
