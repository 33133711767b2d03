import { z } from "zod";
import { Agreement } from "./agreement";
import { PartId } from "./id";
import { LineText, LongText } from "./text";

/** A supplementary or amending agreement (补充协议) with its own number; `continues` says what of the first stays in force. */
export const Supplement = z.strictObject({
  id: PartId,
  number: LineText,
  reason: LongText,
  agreement: Agreement,
  continues: LongText,
});
export type Supplement = z.infer<typeof Supplement>;
