import { Button, Flex } from "antd";
import type { AgreementVersion, Signature, Signer } from "#shared/domain/agreement-version";
import type { Attachment } from "#shared/domain/evidence";
import { countingSignatures } from "#shared/rules/agreement-versions";
import { isSeal } from "#shared/rules/signing";
import { InkPicture } from "../../ui/ink-picture";
import { useWords } from "../../ui/use-words";
import { markText } from "./signer-words";

export type Ask = "pen" | "paper" | "refuse";

type SignerRowProps = {
  readonly signer: Signer;
  readonly version: AgreementVersion;
  readonly attachments: readonly Attachment[];
  /** Left out where nothing can be signed any more. */
  readonly onAsk?: ((what: Ask) => void) | undefined;
};

const PICTURE = { width: 46, height: 14 };

/** One who must sign, or a seal: whether it is there, how and when, and the ways to do it. */
export function SignerRow({ signer, version, attachments, onAsk }: SignerRowProps) {
  const t = useWords();
  const who = markText(t, signer);
  const signature = countingSignatures(version).find((each) => each.who === signer.who);
  const refusals = version.refusals.filter((each) => each.who === signer.who);
  const times = version.signatures.filter((each) => each.who === signer.who).length;
  return (
    <li className="signer">
      <div className="signer-who">
        <strong>{who}</strong>
        {signature ? (
          <SignatureLine signature={signature} attachments={attachments} earlier={times - 1} />
        ) : (
          <span className="muted">{t("signing.row.waiting")}</span>
        )}
        {refusals.map((refusal, at) => (
          <span key={at} className="signer-refused">
            {t("signing.row.refused", refusal)}
          </span>
        ))}
      </div>
      {signature?.route === "pen" ? (
        <InkPicture ink={signature.strokes} room={PICTURE} title={t("signing.row.drawn", { who: signature.signer })} />
      ) : null}
      {onAsk ? <Ways signer={signer} who={who} signed={signature !== undefined} onAsk={onAsk} /> : null}
    </li>
  );
}

function SignatureLine(props: {
  readonly signature: Signature;
  readonly attachments: readonly Attachment[];
  readonly earlier: number;
}) {
  const { signature, attachments, earlier } = props;
  const { as, on, route, signer, readAloud, confirmedBy } = signature;
  const t = useWords();
  const scan = attachments.find(({ id }) => id === signature.scan);
  const parts = [
    t(as === "seal" ? "signing.row.sealOn" : `signing.row.${route}On`, { on }),
    as === "agent" ? t("signing.row.agent", { name: signer }) : "",
    as === "witness" && signer !== "" ? t("signing.row.by", { name: signer }) : "",
    readAloud ? t("signing.row.aloud") : "",
    confirmedBy === "" ? "" : t("signing.row.confirmed", { name: confirmedBy }),
    scan ? t("signing.row.scan", { name: scan.name }) : "",
    earlier > 0 ? t("signing.row.earlier", { count: earlier }) : "",
  ];
  return <span>{parts.filter((part) => part !== "").join(t("signing.row.join"))}</span>;
}

type WaysProps = {
  readonly signer: Signer;
  readonly who: string;
  readonly signed: boolean;
  readonly onAsk: (what: Ask) => void;
};

function Ways({ signer, who, signed, onAsk }: WaysProps) {
  const t = useWords();
  const seal = isSeal(signer);
  const paper = t(seal ? "signing.row.seal" : "signing.row.paper");
  const pen = t(signed ? "signing.row.again" : "signing.row.pen");
  const named = (act: string) => t("signing.row.for", { act, who });
  return (
    <Flex gap="small" wrap className="signer-ways">
      {seal ? null : (
        <Button type={signed ? "default" : "primary"} ghost={!signed} aria-label={named(pen)} onClick={() => onAsk("pen")}>
          {pen}
        </Button>
      )}
      <Button aria-label={named(paper)} onClick={() => onAsk("paper")}>
        {paper}
      </Button>
      {signed || seal ? null : (
        <Button type="text" aria-label={named(t("signing.row.refuse"))} onClick={() => onAsk("refuse")}>
          {t("signing.row.refuse")}
        </Button>
      )}
    </Flex>
  );
}
