import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listEnglishWords } from '../../src/search/index/english-words.ts';
import { indexContent, openSearch, type OpenedSearch } from './open-search.ts';

const abbreviations =
  `ADB AFL AIIB AIPAC AMRO APEC ARF ASEM AT&T BBC BIS BOJ BRICS CBO CDC CEO CFIUS CFO CIA CIO CNN COO CPTPP
  DARPA DHS DOC DOD DOE DOJ DOT ECB EEZ EIA EPA ESA EV EVs FAA FBI FCC FDA FERC FIFA FTC G7 G20 GAO GATT GDP GE GM GPS GSA
  IAEA IBM ICC IEA IEEE ILO IMF IOC IPCC IPEF IRA IRS ISO ITC ITU JAXA JBIC JETRO JICA LNG MIT MITI MOFA MOU NAFTA NASA NATO
  NEDO NGO NHK NHTSA NIH NOAA NPT NSA NSC NTT OECD OMB OPEC PLC PPP QUAD RCEP SEC SME TPP UN USMCA USTR WHO WTO`.split(
    /\s+/,
  );

/** Every so many of the commonest English words. */
const words = listEnglishWords()
  .slice(0, 8000)
  .filter((_, at) => at % 8 === 0);

describe('a word that is right as it is typed', () => {
  let opened: OpenedSearch;
  beforeAll(async () => {
    opened = openSearch(await indexContent());
    await opened.search.readAhead();
  });
  afterAll(() => opened.close());

  it(`is neither corrected nor completed: ${words.length} English words`, async () => {
    expect(words.length).toBe(1000);
    expect(await readOtherwise(words)).toEqual([]);
  });

  it(`is neither corrected nor completed: ${abbreviations.length} abbreviations`, async () => {
    expect(abbreviations.length).toBeGreaterThanOrEqual(100);
    expect(await readOtherwise(abbreviations)).toEqual([]);
  });

  it.each(['black', 'sanctions', 'police', 'pension', 'retirement', 'plane', 'truck', 'server', 'WTO', 'age', 'DOE'])(
    '%s stays',
    async (word) => {
      expect(await readOtherwise([word])).toEqual([]);
    },
  );

  /** Those for which something is shown that is not said: another word, or one that only begins so. */
  async function readOtherwise(typed: readonly string[]): Promise<string[]> {
    const otherwise: string[] = [];
    for (const word of typed) {
      const { corrections, readings, pages } = await opened.search.ask(word, { limit: 10 });
      const shown = pages.flatMap(({ places }) => places.flatMap(({ excerpt }) => excerpt));
      const silent = shown.filter(({ marked }) => marked === 'typed').map(({ text }) => text.toLowerCase());
      const wrong = silent.filter((text) => !sharesBeginning(text, word.toLowerCase()));
      const begun = readings
        .flatMap(({ found }) => found)
        .filter((text) => /^[A-Z&0-9]+$/.test(word) && text.startsWith(word.toLowerCase()));
      if (corrections.length + wrong.length + begun.length > 0)
        otherwise.push(`${word}: ${corrections[0]?.used ?? wrong[0] ?? begun[0]}`);
    }
    return otherwise;
  }
});

/** Inflected forms of a word begin alike; figures stand for words of number. */
function sharesBeginning(one: string, other: string): boolean {
  const length = Math.max(2, Math.min(one.length, other.length) - 2);
  return /\d/.test(one) || one.slice(0, length) === other.slice(0, length);
}
