/** Largest file that can be kept with a case, in bytes: a backup holds one file in memory while it is written and proven. */
export const LARGEST_ATTACHMENT = 200 << 20;

/** Most bytes of a file that travel in one call. */
export const ATTACHMENT_CHUNK = 1 << 20;
