import { Alert, Button } from "antd";
import { memo } from "react";
import { englishField, isForeigner, SENTENCE } from "#shared/rules/translation";
import { sameParts, type SectionProps } from "../../ui/case-tab";
import { useAfterDrawing } from "../../ui/use-after-drawing";
import { useWords } from "../../ui/use-words";
import { goTo } from "./go-to";
import { withBilingual } from "./translation-edits";

type BilingualOfferProps = SectionProps & { readonly fixed: boolean };

/** Where a party is a foreigner: that papers can be in both languages, or where the English is written. */
export const BilingualOffer = memo(
  function BilingualOffer({ content, change, fixed }: BilingualOfferProps) {
    const t = useWords();
    const afterDrawing = useAfterDrawing();
    const { bilingual } = content.translation;
    if (!content.parties.some(isForeigner) || (fixed && !bilingual)) return null;
    const toEnglish = () => goTo(document.getElementById(englishField("facts")) ? englishField("facts") : englishField(SENTENCE));

    function turnOn() {
      change("bilingual", (old) => withBilingual(old, true));
      afterDrawing(() => document.getElementById("bilingual-go")?.focus());
    }

    return (
      <Alert
        type="info"
        showIcon
        title={t(bilingual ? "bilingual.on" : "bilingual.offer")}
        action={
          <Button id="bilingual-go" size="small" onClick={bilingual ? toEnglish : turnOn}>
            {t(bilingual ? "bilingual.onGo" : "bilingual.offerGo")}
          </Button>
        }
      />
    );
  },
  (before, after) => before.fixed === after.fixed && sameParts("parties", "translation")(before, after),
);
