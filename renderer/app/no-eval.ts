import { config } from "zod";

// Imported before any schema: zod would try whether it may make functions from text, which our policy forbids and would report.
config({ jitless: true });
