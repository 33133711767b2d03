import { agreements } from "./agreements";
import { app } from "./app";
import { backups } from "./backups";
import { cases } from "./cases";
import { dictionary } from "./dictionary";
import { folder } from "./folder";
import { phrases } from "./phrases";
import { room } from "./room";
import { rules } from "./rules";

/** Everything the screen may ask of the core. Client, preload, HTTP paths and dispatch are made from it. */
export const contract = { app, room, folder, cases, agreements, dictionary, backups, rules, phrases } as const;
export type AppContract = typeof contract;
