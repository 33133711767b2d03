import { Tag } from "antd";
import type { LawRule, RuleCorrection } from "#shared/domain/law-rule";
import { Fold } from "./fold";
import { useWords } from "./use-words";

type QuotedRule = Pick<LawRule, "law" | "article" | "text" | "verified"> & { readonly correction: RuleCorrection | null };

/** One article as it is quoted, with the mark that it was not verified or was corrected by the room. */
export function Quote({ rule }: { readonly rule: QuotedRule }) {
  const t = useWords();
  const { law, article, text, verified, correction } = rule;
  return (
    <p className="quote" lang="zh-CN">
      {t(verified ? "tracks.quote" : "tracks.quoteOther", { law, article, text })}{" "}
      {verified ? null : <Tag color="warning">{t("tracks.unverified")}</Tag>}
      {correction ? <Tag>{t("tracks.correctedMark")}</Tag> : null}
    </p>
  );
}

/** The article that something follows from, to be opened when it is wanted. */
export function QuoteFold({ rule }: { readonly rule: QuotedRule }) {
  const t = useWords();
  return (
    <Fold summary={t("tracks.showQuote", { article: rule.article })}>
      <Quote rule={rule} />
    </Fold>
  );
}
