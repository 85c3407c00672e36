import { readFileSync } from 'node:fs';
import { unified } from '@astrojs/markdown-remark';
import { expect, it } from 'vitest';
import config from '../../../astro.config.mjs';
import { currentReference } from '../../../src/gate/current-reference.ts';
import { parsePlain } from '../../../src/gate/syntax/parse-plain.ts';
import { plainTexts } from '../../../src/markdown/plain-texts.ts';

it('The faster parser leads to the same page of each entry', { timeout: 60_000 }, async () => {
  const options = config.markdown?.processor?.options as Parameters<typeof unified>[0];
  const isOther = (plugin: unknown) => plugin !== plainTexts;
  const slow = { ...options, remarkPlugins: options?.remarkPlugins?.filter(isOther) ?? [] };
  expect(slow.remarkPlugins).toHaveLength((options?.remarkPlugins?.length ?? 0) - 1);
  const renderers = [options, slow].map((one) => unified(one).createMdxRenderer?.({}, { optimize: true }));
  let plain = 0;
  for (const { file } of currentReference().entries.values()) {
    const text = readFileSync(`content/${file}`, 'utf8').replace(/^---\n.*?\n---\n/s, '');
    if (parsePlain(text)) plain++;
    const [fast, other] = await Promise.all(
      renderers.map(async (one) => (await one)?.process(text, `/content/${file}`, {})),
    );
    expect(fast?.code).toBe(other?.code);
  }
  expect(plain).toBeGreaterThan(currentReference().entries.size * 0.9);
});
