import type { Signature, Signer } from "#shared/domain/agreement-version";
import type { Words } from "#shared/locales/words";

/** Who must sign, or which seal is needed, in words. */
export function markText(t: Words, { role, name, party }: Pick<Signer, "role" | "name" | "party">): string {
  const unnamed = t("progress.marks.unnamed");
  return t(`progress.marks.role.${role}`, { name: name || unnamed, party: party || unnamed });
}

/** As what somebody signs, in words. */
export function capacityText(t: Words, { role, party }: Signer, as: Signature["as"]): string {
  if (as !== "office") return t(`signing.as.${as}`, { party });
  return role === "mediator" || role === "officer" || role === "recorder" ? t(`signing.as.${role}`) : "";
}
