/** Loaded before a build: makes this machine another one, in what a build should not depend on. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

process.umask(0o077);

// Another day and hour.
const { now } = Date;
const shift = 400.3 * 24 * 3600 * 1000;
Date.now = () => now() + shift;
globalThis.Date = new Proxy(Date, {
  construct: (date, args) => new date(...(args.length > 0 ? args : [Date.now()])),
  apply: () => new Date().toString(),
});

// Folders that list their files the other way round.
const turned = (files) => (Array.isArray(files) ? files.reverse() : files);
const { readdirSync, readdir } = fs;
const { readdir: promised } = fs.promises;
fs.readdirSync = (...args) => turned(readdirSync(...args));
fs.readdir = (...args) => {
  const done = args.pop();
  readdir(...args, (error, files) => done(error, turned(files)));
};
fs.promises.readdir = async (...args) => turned(await promised(...args));
syncBuiltinESMExports();
