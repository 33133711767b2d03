import { agreements } from "./agreements";
import { app } from "./app";
import { attachments } from "./attachments";
import { backups } from "./backups";
import { cases } from "./cases";
import { dictionary } from "./dictionary";
import { folder } from "./folder";
import { people } from "./people";
import { phrases } from "./phrases";
import { room } from "./room";
import { rules } from "./rules";

/** Everything the screen may ask of the core. Client, preload, HTTP paths and dispatch are made from it. */
export const contract = {
  app,
  room,
  folder,
  cases,
  agreements,
  attachments,
  dictionary,
  backups,
  rules,
  people,
  phrases,
} as const;
export type AppContract = typeof contract;
