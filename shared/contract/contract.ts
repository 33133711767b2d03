import { app } from "./app";
import { attachments } from "./attachments";
import { backups } from "./backups";
import { calendar } from "./calendar";
import { cases } from "./cases";
import { clauses } from "./clauses";
import { dictionary } from "./dictionary";
import { dossier } from "./dossier";
import { folder } from "./folder";
import { integrity } from "./integrity";
import { lists } from "./lists";
import { others } from "./others";
import { people } from "./people";
import { phrases } from "./phrases";
import { papers } from "./papers";
import { room } from "./room";
import { rules } from "./rules";
import { signing } from "./signing";
import { signingKey } from "./signing-key";
import { templates } from "./templates";
import { todo } from "./todo";
import { views } from "./views";

/** Everything the screen may ask of the core. Client, preload, HTTP paths and dispatch are made from it. */
export const contract = {
  app,
  room,
  folder,
  cases,
  lists,
  views,
  papers,
  others,
  attachments,
  clauses,
  dictionary,
  backups,
  rules,
  people,
  phrases,
  calendar,
  todo,
  signing,
  integrity,
  signingKey,
  dossier,
  templates,
} as const;
export type AppContract = typeof contract;
