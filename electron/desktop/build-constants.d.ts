/** Put in by vite.config.ts: the names of all calls, `group.call` (preload only). */
declare const __CALL_NAMES__: readonly string[];
/** Put in by vite.config.ts: the version of package.json (main only). */
declare const __APP_VERSION__: string;
