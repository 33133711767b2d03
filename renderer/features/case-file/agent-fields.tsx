import { Select } from "antd";
import { type Agent, AGENT_POWERS, AUTHORITIES, SEXES } from "#shared/domain/party";
import { fieldOf } from "#shared/rules/agreement-checks";
import { readIdCard } from "#shared/rules/id-card";
import { CheckField } from "../../ui/check-field";
import { ChoiceField } from "../../ui/choice-field";
import { DateField } from "../../ui/date-field";
import { Field } from "../../ui/field";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";

type AgentFieldsProps = { readonly agent: Agent; readonly onChange: (field: string, agent: Agent) => void };

/** The data of an agent and what the written authority says. Source: form F15. */
export function AgentFields({ agent, onChange }: AgentFieldsProps) {
  const t = useWords();
  const put = (field: string, changed: Partial<Agent>) => onChange(`${field}-${agent.id}`, { ...agent, ...changed });
  const id = (part: string) => fieldOf(part, agent.id);
  const reading = readIdCard(agent.idNumber);
  const text = (part: "phone" | "relation" | "workUnit" | "otherPowers") => ({
    id: id(part),
    label: t(`people.agent.${part}`),
    value: agent[part],
    onChange: (value: string) => put(part, { [part]: value }),
  });
  return (
    <div className="fields">
      <TextField
        id={id("agentName")}
        span={3}
        label={t("people.agent.name")}
        value={agent.name}
        onChange={(name) => put("name", { name })}
      />
      <TextField
        id={id("idNumber")}
        span={5}
        label={t("people.agent.idNumber")}
        value={agent.idNumber}
        onChange={(idNumber) => {
          const typed = readIdCard(idNumber);
          put("idNumber", { idNumber, sex: typed.state === "valid" ? (agent.sex ?? typed.sex) : agent.sex });
        }}
        warning={reading.state === "empty" || reading.state === "valid" ? null : t(`checks.idNumber.${reading.state}`)}
      />
      <ChoiceField
        id={id("sex")}
        span={4}
        label={t("party.sex")}
        value={agent.sex}
        options={SEXES.map((value) => ({ value, label: t(`terms.sex.${value}`) }))}
        onChange={(sex) => put("sex", { sex })}
        onClear={() => put("sex", { sex: null })}
      />
      <TextField {...text("relation")} span={4} />
      <TextField {...text("workUnit")} span={4} />
      <TextField {...text("phone")} span={4} inputMode="tel" />
      <ChoiceField
        id={id("authority")}
        span={4}
        label={t("people.agent.authority")}
        value={agent.authority}
        options={AUTHORITIES.map((value) => ({ value, label: t(`terms.authority.${value}`) }))}
        onChange={(authority) => put("authority", { authority })}
        onClear={() => put("authority", { authority: null })}
      />
      <Field id={id("powers")} span={8} label={t("people.agent.powers")}>
        <Select
          id={id("powers")}
          mode="multiple"
          value={agent.powers}
          options={AGENT_POWERS.map((value) => ({ value, label: t(`terms.power.${value}`) }))}
          showSearch={{ optionFilterProp: "label" }}
          onChange={(powers: Agent["powers"]) => put("powers", { powers })}
          virtual={false}
        />
      </Field>
      {agent.powers.includes("other") || agent.otherPowers !== "" ? <TextField {...text("otherPowers")} span={12} /> : null}
      <DateField
        id={id("until")}
        span={4}
        label={t("people.agent.until")}
        value={agent.until}
        onChange={(until) => put("until", { until })}
      />
      <CheckField
        id={id("proven")}
        span={8}
        label={t("people.agent.proven")}
        value={agent.proven}
        onChange={(proven) => put("proven", { proven })}
      />
    </div>
  );
}
