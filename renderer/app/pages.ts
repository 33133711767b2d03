/** The pages that the first screen does not need: each is loaded at its first use, or when nothing else is to be done. */
const PAGES = {
  casePage: async () => (await import("./case-page")).CasePage,
  bin: async () => (await import("../features/bin/bin-page")).BinPage,
  todo: async () => (await import("../features/todo/todo-page")).TodoPage,
  backups: async () => (await import("../features/backups/backups-page")).BackupsPage,
  settings: async () => (await import("../features/room/settings-page")).SettingsPage,
  rules: async () => (await import("../features/rules/rules-page")).RulesPage,
  verify: async () => (await import("../features/verify/verify-page")).VerifyPage,
  catalogue: async () => (await import("../features/catalogue/catalogue-page")).CataloguePage,
  templates: async () => (await import("../features/templates/templates-page")).TemplatesPage,
};

/** For a route of the router: the page as its component. */
export function lazily(page: keyof typeof PAGES) {
  return async () => ({ Component: await PAGES[page]() });
}

const QUIET_MS = 1_500;

/** Loads all pages once the first screen has stood for a while, so that each then opens at once. */
export function loadPagesWhenQuiet(): void {
  setTimeout(() => {
    for (const load of Object.values(PAGES)) void load();
    void import("../features/cases/filter-fields");
    void import("../features/cases/batch-panel");
  }, QUIET_MS);
}
