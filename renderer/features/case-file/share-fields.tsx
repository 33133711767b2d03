import { Button, Flex } from "antd";
import type { PartId } from "#shared/domain/id";
import { yuanText } from "#shared/domain/money";
import type { Obligation } from "#shared/domain/obligation";
import type { Party } from "#shared/domain/party";
import { equalShares, owedFen, sumFen } from "#shared/rules/obligation-sums";
import { obligationField } from "#shared/rules/resolve-clause";
import { AmountField } from "../../ui/amount-field";
import { useWords } from "../../ui/use-words";
import type { ObligationFieldsProps } from "./obligation-edits";
import { SumLine } from "./sum-line";

/** Those among whom a sum is split: several creditors, else several debtors who are not liable for the whole each. */
function sharers({ creditors, debtors, jointly }: Obligation): readonly PartId[] {
  if (creditors.length > 1) return creditors;
  return jointly ? [] : debtors;
}

/** What each of several people gets or owes. */
export function ShareFields({ obligation, parties, onChange }: ObligationFieldsProps & { readonly parties: readonly Party[] }) {
  const t = useWords();
  const { shares } = obligation;
  const owed = owedFen(obligation);
  const people = sharers(obligation);
  if (people.length < 2 && shares.length === 0) return null;
  const name = (id: PartId) => parties.find((party) => party.id === id)?.name.trim() ?? t("obligations.gone");
  return (
    <fieldset className="plain obligation-parts" aria-label={t("obligations.shares")}>
      <h4>{t("obligations.shares")}</h4>
      <Flex gap="small" wrap className="gap-below">
        <Button
          id={obligationField(obligation, "shares")}
          size="small"
          onClick={() => onChange({ shares: people.map((party) => ({ party, fen: null })) })}
        >
          {t("obligations.shareAdd")}
        </Button>
        <Button
          size="small"
          disabled={owed === null}
          onClick={() => {
            if (owed !== null) onChange({ shares: equalShares(owed, people) });
          }}
        >
          {t("obligations.shareEqual")}
        </Button>
        {shares.length > 0 ? (
          <Button size="small" onClick={() => onChange({ shares: [] })}>
            {t("obligations.shareRemove")}
          </Button>
        ) : null}
      </Flex>
      {shares.length > 0 ? (
        <div className="fields obligation-part">
          {shares.map(({ party, fen }, at) => (
            <AmountField
              key={party}
              id={`share-${party}-${obligation.id}`}
              span={4}
              label={t("obligations.shareOf", { name: name(party) })}
              value={fen}
              onChange={(next) =>
                onChange({ shares: shares.map((share, place) => (place === at ? { ...share, fen: next } : share)) })
              }
            />
          ))}
        </div>
      ) : null}
      {shares.length > 0 ? (
        <SumLine said={t("obligations.sumShares", { sum: `¥${yuanText(sumFen(shares))}` })} sum={sumFen(shares)} owed={owed} />
      ) : null}
    </fieldset>
  );
}
