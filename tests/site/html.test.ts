import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { builds, otherContents } from '../support/builds.ts';
import { listPageOfEachKind } from '../support/built-content.ts';
import { addressOf, listPages, readBuilt } from '../support/built-site.ts';
import { listFormerPages } from '../support/former.ts';
import { readTags } from '../support/html-tags.ts';
import { textOf } from '../support/html-tree.ts';
import { pageKinds } from '../support/open-site.ts';
import { findJava } from '../support/java.ts';

const build = builds.root;
const kinds = new Set<string>(Object.values(pageKinds));
const pages = [
  // One of the pages that tell how to cite stands for all: they differ in their texts only.
  ...listPages(build)
    .filter((page) => !page.startsWith('cite/') || kinds.has(addressOf(page)))
    .map((page) => ({ page, html: readBuilt(build, page) })),
  ...listFormerPages(builds.moved).map((page) => ({
    page: `after a move, ${page}`,
    html: readBuilt(builds.moved, page),
  })),
  ...otherContents.flatMap((other) =>
    listPageOfEachKind(other).map((page) => ({ page: `${other.folder}/${page}`, html: readBuilt(other, page) })),
  ),
];
const vnuJar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // Astro closes void elements with a slash, which HTML allows and ignores.
    'void-style': 'off',
    // Titles are those of the sources' events and laws, which are long; search engines cut them where they like.
    'long-title': ['error', { maxlength: 120 }],
    // A matter of taste in a file that nobody writes by hand.
    'no-trailing-whitespace': 'off',
  },
});

describe('the HTML', () => {
  it.each(pages)('of $page has no finding of html-validate', async ({ page, html }) => {
    const { results } = await validator.validateString(html, page);
    const findings = results
      .flatMap((result) => result.messages)
      .map(({ line, column, ruleId, message }) => `${page}:${line}:${column} ${ruleId}: ${message}`);
    expect(findings).toEqual([]);
  });

  it.each(pages)('of $page has nothing inline: no script, style or event handler', ({ html }) => {
    const inline = readTags(html).flatMap((tag) => {
      const { name, attributes } = tag;
      const isScript = name === 'script' && textOf(tag) !== '' && attributes.get('type') !== 'application/ld+json';
      return [
        ...[...attributes.keys()]
          .filter((key) => key === 'style' || key.startsWith('on'))
          .map((key) => `<${name} ${key}>`),
        ...(name === 'style' || isScript ? [`<${name}>`] : []),
      ];
    });
    expect(inline).toEqual([]);
  });

  it('has no finding of the Nu HTML checker on any page (needs Java)', ({ skip }) => {
    if (!findJava()) skip('needs Java, and there is none');
    const options = [
      '-Xss4m',
      '-jar',
      vnuJar,
      '--format',
      'json',
      '--also-check-css',
      '--also-check-svg',
      '--skip-non-html',
    ];
    const { stderr } = spawnSync(
      'java',
      [...options, build.folder, ...listFormerPages(builds.moved).map((page) => join(builds.moved.folder, page))],
      { encoding: 'utf8', maxBuffer: 2 ** 28 },
    );
    const { messages } = JSON.parse(stderr) as { messages: NuMessage[] };
    expect(messages.filter((message) => !isBesideThePoint(message)).map(describeMessage)).toEqual([]);
  });
});

interface NuMessage {
  type: string;
  url?: string;
  lastLine?: number;
  lastColumn?: number;
  message: string;
}

/**
 * The checker's notes, no errors and no warnings, on the slash that Astro writes, on 'self', which a file has not, and on
 * blocks of JSON-LD, to which no policy applies: they are data. That no script stands inline, a test above proves.
 */
function isBesideThePoint({ type, message }: NuMessage): boolean {
  const notes = [
    'Trailing slash on void elements has no effect',
    'Resource violates Content Security Policy',
    'Inline script violates Content Security Policy',
  ];
  return type === 'info' && notes.some((note) => message.startsWith(note));
}

function describeMessage({ type, url = '', lastLine = 0, lastColumn = 0, message }: NuMessage): string {
  return `${url.replace(/^.*\/(?:dist|moved)\//, '')}:${lastLine}:${lastColumn} ${type}: ${message}`;
}
