import { ArrowUpOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button, Flex } from "antd";
import { CATALOGUE_RULES, type CatalogueLine } from "#shared/domain/catalogue";
import { ATTACHMENT_PURPOSES } from "#shared/domain/evidence";
import { PAPER_IDS } from "#shared/domain/paper";
import { ChoiceField } from "../../ui/choice-field";
import { ChoicesField } from "../../ui/choices-field";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";

type LineFieldsProps = {
  readonly n: number;
  readonly line: CatalogueLine;
  readonly onChange: (part: Partial<CatalogueLine>) => void;
  readonly onUp: (() => void) | null;
  readonly onRemove: (() => void) | null;
};

/** One line of the catalogue: its name, when it is required, and what lies there. */
export function LineFields({ n, line: { id, title, required, papers, purposes }, onChange, onUp, onRemove }: LineFieldsProps) {
  const t = useWords();
  const name = title.trim() === "" ? t("dossier.settings.order", { n }) : title;
  return (
    <section className="sub-card" aria-label={t("dossier.settings.order", { n })}>
      <div className="fields">
        <TextField
          id={`line-title-${id}`}
          span={6}
          label={`${n}. ${t("dossier.settings.name")}`}
          value={title}
          onChange={(value) => onChange({ title: value })}
        />
        <ChoiceField
          id={`line-required-${id}`}
          span={6}
          label={t("dossier.settings.required")}
          value={required}
          options={CATALOGUE_RULES.map((value) => ({ value, label: t(`dossier.settings.rule.${value}`) }))}
          onChange={(value) => onChange({ required: value })}
        />
        <ChoicesField
          id={`line-papers-${id}`}
          span={6}
          label={t("dossier.settings.papers")}
          values={papers}
          // The cover and the catalogue itself are always bound in front.
          options={PAPER_IDS.filter((paper) => paper !== "cover" && paper !== "catalogue").map((value) => ({
            value,
            label: t(`papers.title.${value}`),
          }))}
          onChange={(values) => onChange({ papers: values })}
        />
        <ChoicesField
          id={`line-purposes-${id}`}
          span={6}
          label={t("dossier.settings.purposes")}
          values={purposes}
          options={ATTACHMENT_PURPOSES.map((value) => ({ value, label: t(`terms.purpose.${value}`) }))}
          onChange={(values) => onChange({ purposes: values })}
        />
      </div>
      <Flex gap="small" className="gap-below">
        {onUp ? (
          <Button size="small" icon={<ArrowUpOutlined />} aria-label={t("dossier.settings.upNamed", { name })} onClick={onUp}>
            {t("dossier.settings.up")}
          </Button>
        ) : null}
        {onRemove ? (
          <Button
            size="small"
            danger
            icon={<DeleteOutlined />}
            aria-label={t("dossier.settings.removeNamed", { name })}
            onClick={onRemove}
          >
            {t("dossier.settings.remove")}
          </Button>
        ) : null}
      </Flex>
    </section>
  );
}
