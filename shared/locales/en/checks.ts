import type { Translation } from "../shape";
import type { checks as source } from "../zh-CN/checks";

export const checks: Translation<typeof source> = {
  gap: {
    riskReport: "Red risk: say to whom and when it was reported",
    number: "Not yet accepted and numbered",
    twoParties: "Fewer than two parties",
    partyName: "Party {{n}} has no name",
    facts: "The main facts are missing",
    clauses: "There is no clause",
    emptyClause: "Clause {{n}} is empty",
    amount: "Clause {{n}}: the amount “{{typed}}” is not understood and will be printed as typed",
    performance: "Manner and time of performance are missing",
    mediators: "There is no mediator",
    recorder: "There is no recorder",
    signedOn: "The date of signing is missing",
    dateUnclear: "{{field}} “{{typed}}” is not a date; write it like 2026-1-20",
    dateOrder: "{{later}} lies before {{earlier}}; please check",
    guardian: "{{name}} is a minor and has no guardian",
    representative: "{{name}} has no legal representative",
  },
  idNumber: {
    format: "Should be 18 long: 17 digits and a digit or X. Please check the card; it can be saved as it is",
    checksum: "The check digit is wrong, perhaps one digit is mistyped. Please check the card; it can be saved as it is",
    old: "This is an old number of 15 digits. Please check the card; it can be saved as it is",
    birthDiffers: "The number says born on {{date}}, which differs from what was typed",
    sexDiffers: "The number says {{sex}}, which differs from what was chosen",
  },
  creditCode: {
    format: "Should be 18 digits and capital letters (no I, O, S, V, Z). Please check the licence; it can be saved as it is",
    checksum: "The check digit is wrong, perhaps one sign is mistyped. Please check the licence; it can be saved as it is",
  },
  date: {
    unclear: "This date is not understood; write it like 2026-1-20 or 20260120",
    early: "This date lies before 1900; please check",
  },
  amount: {
    empty: "Please type an amount",
    notANumber: "“{{typed}}” is not understood; type figures only, such as 23500 or 23500.50",
    negative: "An amount cannot be negative",
    tooPrecise: "An amount goes down to fen (two decimals)",
    tooLarge: "The amount is above 999.9 billion; please check",
    zero: "The amount is 0; please check",
  },
};
