/** Proportions and sizes that a paper has wherever it is made: in Word, on the screen and as PDF. */

/** The title on a cover, as a multiple of that on other papers: 小初 (36 pt). */
export const COVER_TITLE = 1.636;
/** Letters and lines in tables are a step smaller than in the text. */
export const TABLE_LETTERS = 0.857;
export const TABLE_PITCH = 0.8;
/** English under Chinese, as a part of the letters, of those in tables, of the distance of lines and of the title. */
export const SECOND_LETTERS = 0.857;
export const SECOND_CELL = 0.8;
export const SECOND_PITCH = 0.77;
export const SECOND_TITLE = 0.64;
/** A row higher than this many millimetres may break over pages, or it would leave half a page empty. */
export const WHOLE_ROW = 90;
/** A line of page numbers in points, and its letters as a part of those of the text. */
export const FOOTER_LINE = 20;
export const FOOTER_SIZE = 0.75;
/** Least width of the seal's place in millimetres: a seal of 42 mm with room around it. */
export const SEAL_WIDTH = 62;
/** The line with the check code of a fixed agreement, and its letters, in points. */
export const CHECK_LINE = 11;
export const CHECK_SIZE = 7.5;
