import { Checkbox, Flex } from "antd";
import { LEFT_EMPTY, type LeftEmpty } from "#shared/domain/paper";
import { useWords } from "../../ui/use-words";

type LeaveChoiceProps = { readonly leave: readonly LeftEmpty[]; readonly onLeave: (leave: readonly LeftEmpty[]) => void };

/** What is left empty on papers that are filled in, to be written by hand. */
export function LeaveChoice({ leave, onLeave }: LeaveChoiceProps) {
  const t = useWords();
  return (
    <Flex gap="middle" align="center" wrap role="group" aria-label={t("own.leave.title")}>
      <span>{t("own.leave.title")}</span>
      {LEFT_EMPTY.map((what) => (
        <Checkbox
          key={what}
          checked={leave.includes(what)}
          onChange={({ target }) => onLeave(target.checked ? [...leave, what] : leave.filter((each) => each !== what))}
        >
          {t(`own.leave.${what}`)}
        </Checkbox>
      ))}
    </Flex>
  );
}
