/**
 * The content security policy of every page that is made to be printed: it runs nothing and reads nothing but the style and
 * the pictures that stand in it. Holds for fonts of the computer too, which no policy forbids.
 */
export const PRINT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
