import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import type { LawRule } from "#shared/domain/law-rule";
import { corrected, RULE_PACKS } from "#shared/rules/packs/law-rules";
import { reads } from "../../host/reads";
import { PageTitle } from "../../ui/page-title";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import { RuleCard } from "./rule-card";

const PACK_NAMES = ["people", "police", "administrative", "court"] as const;

/** Every rule of law that the program goes by, and the room's corrections of them. */
export function RulesPage() {
  const t = useWords();
  const book = useQuery(reads.rules());
  const info = useQuery(reads.info());
  const [wanted, setWanted] = useState("");
  if (!book.data || !info.data) return null;
  const [rules, { today, lockedBy }] = [book.data, info.data];
  const has = (rule: LawRule) =>
    wanted
      .trim()
      .split(/\s+/)
      .every((word) => `${rule.law} ${rule.article} ${rule.text}`.includes(word));
  const packs = PACK_NAMES.map((name) => ({
    name,
    found: (RULE_PACKS.find(({ pack }) => pack === name)?.rules ?? []).filter(has),
  }));
  return (
    <div className="page page-narrow">
      <PageTitle>{t("tracks.rules.title")}</PageTitle>
      <p>{t("tracks.rules.intro")}</p>
      <p>
        <Link to="/settings">{t("settings.back")}</Link>
      </p>
      <TextField id="rule-search" label={t("tracks.rules.search")} value={wanted} onChange={setWanted} />
      {packs.every(({ found }) => found.length === 0) ? <p>{t("tracks.rules.none")}</p> : null}
      {packs.map(({ name, found }) =>
        found.length === 0 ? null : (
          <section key={name} className="card" aria-labelledby={`pack-${name}`}>
            <h2 id={`pack-${name}`}>{t(`tracks.rules.pack.${name}`)}</h2>
            <ul className="rules">
              {found.map((rule) => (
                <RuleCard
                  key={`${rule.id} ${rule.validFrom}`}
                  rule={corrected(rule, rules)}
                  original={rule}
                  outOfForce={rule.validFrom > today || (rule.validTo !== null && rule.validTo < today)}
                  readOnly={lockedBy !== null}
                />
              ))}
            </ul>
          </section>
        ),
      )}
    </div>
  );
}
