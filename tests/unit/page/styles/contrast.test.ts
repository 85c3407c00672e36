import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';

// The colors of all pages, and those that only drawings of relations need.
const palettes = ['page/styles/tokens.css', 'views/connections/map.css'];
const tokens = palettes.map((path) => readFileSync(join('src', path), 'utf8')).join('\n');
const schemes = ['light', 'dark'] as const;
type Scheme = (typeof schemes)[number];

/** Every color by its name, in both schemes. */
const colors = new Map(
  [...tokens.matchAll(/--([a-z]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);
const grounds = ['paper', 'sunken', 'mark'];
/** Borders of what can be used; lines that only decorate. */
const lines = ['control', 'rule'];
const texts = [...colors.keys()].filter((name) => ![...grounds, ...lines].includes(name));

function color(name: string, scheme: Scheme): string {
  const found = colors.get(name)?.[scheme];
  if (!found) throw new Error(`tokens.css has no color "${name}"`);
  return found;
}

/** Relative luminance and contrast as WCAG defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((index) => parseInt(hex.slice(index, index + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

describe('The measure', () => {
  it('gives what WCAG gives', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

describe.each(schemes)('In %s colors', (scheme) => {
  it.each(texts.flatMap((text) => grounds.map((ground) => ({ text, ground }))))(
    '$text can be read on $ground, at 7:1 or better',
    ({ text, ground }) => {
      expect(contrast(color(text, scheme), color(ground, scheme))).toBeGreaterThanOrEqual(7);
    },
  );

  it.each(grounds.slice(0, 2))('the border of a field or button stands out from %s, at 3:1 or better', (ground) => {
    expect(contrast(color('control', scheme), color(ground, scheme))).toBeGreaterThanOrEqual(3);
  });
});

describe('The colors', () => {
  it('are all there: text and links', () => {
    expect(texts).toEqual(expect.arrayContaining(['ink', 'muted', 'link', 'visited']));
    expect(tokens.match(/light-dark\(/g)).toHaveLength(colors.size);
  });

  it('are given by name, in these only: no other style sheet has a color of its own, except for paper', () => {
    const sheets = (readdirSync('src', { recursive: true }) as string[]).filter(
      (path) => path.endsWith('.css') && !palettes.includes(path) && basename(path) !== 'print.css',
    );
    const own = sheets.flatMap((sheet) => {
      // What dims the page behind a dialog is no color of anything that is read.
      const css = readFileSync(join('src', sheet), 'utf8').replace(/\/\*.*?\*\/|::backdrop \{[^}]*\}/gs, '');
      return (css.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|color-mix)\(/gi) ?? []).map(
        (found) => `${sheet}: ${found}`,
      );
    });
    expect(sheets.map((path) => basename(path))).toContain('base.css');
    expect(own).toEqual([]);
  });

  it('print black on white, at 7:1 or better', () => {
    const print = readFileSync('src/page/styles/print.css', 'utf8');
    const inks = [...print.matchAll(/--(?:ink|muted|link|visited): #([0-9a-f]{3});/g)].map(
      ([, short = '']) => `#${short.replace(/./g, '$&$&')}`,
    );
    expect(inks).toHaveLength(4);
    expect(inks.filter((ink) => contrast(ink, '#ffffff') < 7)).toEqual([]);
  });
});
