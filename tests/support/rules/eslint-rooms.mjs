/** The rules of ESLint that hold the code to its rooms, and keep imports from going in a circle. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import ts from 'typescript';
import { allows, assertOneWay, besides, roomOf, ruleOf } from './rooms.mjs';

assertOneWay();

const house = join(import.meta.dirname, '../../../src');
const isClient = (path) => path.endsWith('.client.ts');

/** The path below `src` of the file that is linted. */
const pathOf = ({ filename }) => relative(house, filename).replaceAll('\\', '/');

/** Calls for everything that a file imports, types too. */
function onImports(visit) {
  const of = (node) => node?.type === 'Literal' && typeof node.value === 'string' && visit(node, node.value);
  return {
    ImportDeclaration: ({ source }) => of(source),
    ExportNamedDeclaration: ({ source }) => of(source),
    ExportAllDeclaration: ({ source }) => of(source),
    ImportExpression: ({ source }) => of(source),
    TSImportType: ({ source, argument }) => of(source ?? argument?.literal),
  };
}

/** What is wrong with an import; null when it is allowed. `ships`: whether it is made by what runs in the browser. */
export function findFault(path, specifier, ships) {
  const room = roomOf(path);
  const rule = ruleOf(room);
  // Told once for the file.
  if (!rule) return null;
  if (!specifier.startsWith('.')) {
    const allowed = ships ? [] : [...(rule.packages ?? []), ...(besides[path] ?? [])];
    return allowed.some((start) => specifier.startsWith(start)) ? null : `${room} may not import ${specifier}.`;
  }
  const [bare = '', query] = specifier.split('?');
  const target = posix.join(posix.dirname(path), bare);
  if (target.startsWith('..')) return 'Nothing outside src is imported.';
  const to = roomOf(target);
  if (!allows(rule, room, to)) return `${room} may not import ${to}.`;
  if (/\.(?:css|woff2)$/.test(bare)) {
    if (ships) return ['url', 'inline'].includes(query) ? null : 'A script loads a style sheet by its address: ?url.';
    return path.endsWith('.astro') ? null : 'Only components and pages load style sheets.';
  }
  if (ships && !isClient(bare) && !ruleOf(to)?.anywhere) {
    return 'What ships to the browser imports *.client.ts, and what runs anywhere.';
  }
  return !ships && isClient(bare) ? 'Only scripts for the browser import *.client.ts.' : null;
}

const imports = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const path = pathOf(context);
    const { sourceCode } = context;
    const check = (where, specifier, ships) => {
      const message = findFault(path, specifier, ships);
      if (message) context.report({ ...where, message });
    };
    return {
      ...onImports((node, specifier) => check({ node }, specifier, isClient(path))),
      Program(node) {
        const room = roomOf(path);
        if (!ruleOf(room))
          context.report({ node, message: `${room} is no room: list it in tests/support/rules/rooms.mjs.` });
        for (const { text, at } of path.endsWith('.astro') ? listScripts(sourceCode.text) : []) {
          for (const { fileName, pos, end } of ts.preProcessFile(text, true, true).importedFiles) {
            const [start, stop] = [pos, end].map((offset) => sourceCode.getLocFromIndex(at + offset));
            check({ loc: { start, end: stop } }, fileName, true);
          }
        }
      },
    };
  },
};

/** The scripts in the markup of a component, which ESLint does not see. */
function listScripts(text) {
  const front = /^---\n[\s\S]*?\n---/.exec(text)?.[0].length ?? 0;
  return [...text.slice(front).matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => ({
    text: match[1] ?? '',
    at: front + match.index + match[0].indexOf('>') + 1,
  }));
}

/** What each file of `src` imports, by its path; read again at most once a second, for editors. */
const graph = { readAt: 0, files: new Map() };
function readGraph() {
  if (Date.now() - graph.readAt < 1000) return graph.files;
  graph.readAt = Date.now();
  const found = new Map();
  for (const written of readdirSync(house, { recursive: true })) {
    const path = written.replaceAll('\\', '/');
    if (!/\.(?:ts|astro)$/.test(path)) continue;
    const { mtimeMs } = statSync(join(house, path));
    const known = graph.files.get(path);
    found.set(path, known?.mtimeMs === mtimeMs ? known : { mtimeMs, targets: readTargets(path) });
  }
  graph.files = found;
  return found;
}

function readTargets(path) {
  const text = readFileSync(join(house, path), 'utf8');
  const front = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = path.endsWith('.astro') ? [front, ...listScripts(text).map((script) => script.text)] : [text];
  return scripts
    .flatMap((script) => ts.preProcessFile(script, true, true).importedFiles)
    .filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => posix.join(posix.dirname(path), fileName.replace(/\?.*$/, '')));
}

/** The way from one file to another by imports; null when there is none. */
function findWay(files, from, to) {
  const cameFrom = new Map([[from, null]]);
  for (const path of cameFrom.keys()) {
    if (path === to) {
      const way = [];
      for (let step = to; step !== null; step = cameFrom.get(step)) way.unshift(step);
      return way;
    }
    for (const next of files.get(path)?.targets ?? []) if (!cameFrom.has(next)) cameFrom.set(next, path);
  }
  return null;
}

const circles = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const path = pathOf(context);
    return onImports((node, specifier) => {
      if (!specifier.startsWith('.')) return;
      const target = posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''));
      const way = findWay(readGraph(), target, path);
      if (way) context.report({ node, message: `Imports go in a circle: ${[path, ...way].join(' -> ')}.` });
    });
  },
};

/** The section for `eslint.config.mjs`. */
export const roomRules = {
  files: ['src/**/*.ts', 'src/**/*.astro'],
  plugins: { rooms: { rules: { imports, circles } } },
  rules: { 'rooms/imports': 'error', 'rooms/circles': 'error' },
};
