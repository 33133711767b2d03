import { PlusOutlined } from "@ant-design/icons";
import { Button, Flex } from "antd";
import { memo } from "react";
import type { Suspension } from "#shared/domain/follow-up";
import { sameParts, type SectionProps } from "../../ui/case-tab";
import { DateField } from "../../ui/date-field";
import { edited, without } from "../../ui/list-edits";
import { newPartId } from "../../ui/new-part-id";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";

/** The times that do not count, one under the other. */
export const SuspensionsCard = memo(function SuspensionsCard({ content, change }: SectionProps) {
  const t = useWords();
  const put = (id: string, changed: Partial<Suspension>) =>
    change(`suspension-${id}-${Object.keys(changed).join()}`, (old) => ({
      ...old,
      suspensions: edited(old.suspensions, id, changed),
    }));
  const add = () =>
    change("add-suspension", (old) => ({
      ...old,
      suspensions: [...old.suspensions, { id: newPartId(), from: "", to: "", reason: "" }],
    }));
  function remove(id: string) {
    change(`remove-${id}`, (old) => ({ ...old, suspensions: without(old.suspensions, id) }));
    document.getElementById("add-suspension")?.focus();
  }
  return (
    <section className="card" aria-labelledby="section-suspensions">
      <h2 id="section-suspensions">{t("clocks.suspension.title")}</h2>
      <p className="muted">{t("clocks.suspension.help")}</p>
      {content.suspensions.map(({ id, from, to, reason }, at) => (
        <div key={id} className="sub-card" role="group" aria-label={t("clocks.suspension.item", { n: at + 1 })}>
          <Flex justify="space-between" align="center">
            <h3>{t("clocks.suspension.item", { n: at + 1 })}</h3>
            <Button type="text" danger onClick={() => remove(id)}>
              {t("clocks.suspension.remove", { n: at + 1 })}
            </Button>
          </Flex>
          <div className="fields">
            <DateField
              id={`suspension-from-${id}`}
              span={3}
              label={t("clocks.suspension.from")}
              value={from}
              onChange={(value) => put(id, { from: value })}
            />
            <DateField
              id={`suspension-to-${id}`}
              span={3}
              label={t("clocks.suspension.to")}
              value={to}
              onChange={(value) => put(id, { to: value })}
            />
            <TextField
              id={`suspension-reason-${id}`}
              span={6}
              label={t("clocks.suspension.reason")}
              placeholder={t("clocks.suspension.placeholder")}
              value={reason}
              onChange={(value) => put(id, { reason: value })}
            />
          </div>
        </div>
      ))}
      <Button id="add-suspension" icon={<PlusOutlined />} onClick={add} disabled={content.suspensions.length >= 50}>
        {t("clocks.suspension.add")}
      </Button>
    </section>
  );
}, sameParts("suspensions"));
