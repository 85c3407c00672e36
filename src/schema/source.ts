import { z } from 'zod';
import { date, label, language } from './common.ts';

/** What a paragraph of a source is. Furniture (navigation, downloads, credits) can't be cited. */
export const paragraphRoles = ['body', 'heading', 'furniture'] as const;

/** A report of 400 pages has this many. */
export const mostParagraphs = 5000;

/** An address on the web, without a fragment: the one that finds a paragraph is appended to it. */
const webAddress = z
  .string()
  .trim()
  .refine(isWebAddress, 'expected an address such as https://example.org/page, without a user name and without #');

/** `content/sources/<id>.yaml`: the bibliographic record and the numbered paragraphs, with locators but no text. */
export const sourceSchema = z.strictObject({
  /** Title as printed; a description in square brackets where the document prints none. */
  title: label,
  /** The name that notes use: `Sasakawa USA`. */
  shortTitle: label,
  /** Who published it. */
  publisher: label,
  /** What it is: `Corporate web page`, `Write-up of an event`. */
  kind: label,
  /** Where the document is on the web; every note leads there. Left out for one that is not on the web. */
  url: webAddress.optional(),
  /** When and how the address was found; the pages say so beside it. */
  foundOn: z
    .strictObject({
      /** The day: `2026-11-26`. */
      date: z.iso.date('expected a day, such as 2026-11-26'),
      /** In words that follow the day: `in a stored copy; we could not check whether it is still there`. */
      how: label,
    })
    .optional(),
  /** The document in other languages. */
  editions: z
    .array(
      z.strictObject({
        /** BCP 47: `ja`. */
        language,
        url: webAddress,
      }),
    )
    .optional(),
  /** Date the document gives for itself, with its precision; left out where it gives none. */
  date: date.optional(),
  /** In words: as of when the document speaks, and how we know. */
  speaksAsOf: z.string().trim().min(1).max(300),
  /** The same as a date, in the forms of all dates: what begins after it still lay ahead. Left out where none is known. */
  speaksAsOfDate: date.optional(),
  /** Where it prints fiscal years: the month in which they begin; `April` is meant where nothing is said. */
  fiscalYearBegins: z
    .string()
    .trim()
    .regex(
      /^(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: of the year before)?$/,
      'expected a month, such as "July", or "October of the year before" where FY2021 began in October 2020',
    )
    .describe('a month, such as "July", or "October of the year before" where FY2021 began in October 2020')
    .optional(),
  /** Shown on every page that reports what the source attributes to speakers. */
  disclaimer: z.string().trim().min(1).optional(),
  /** What a careful reader should know about the document. */
  note: z.string().trim().optional(),
  /** SHA-256 of the whole file, hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits'),
  /** The paragraphs of the document, in order: the non-empty lines of a text, the blocks of other files. */
  paragraphs: z
    .array(
      z.strictObject({
        /** Counted from 1. */
        number: z.int().positive(),
        /** The section of the document it is in, named for readers. */
        section: label,
        /** body, heading or furniture. */
        role: z.enum(paragraphRoles),
        /** Our own heading: what the paragraph is about, in a few words. */
        heading: label,
        /** Number of words. */
        words: z.int().nonnegative(),
        /**
         * Words that open the original at the paragraph: its first words, at most five, exactly as printed, enough to
         * stand nowhere else in the document. The only text of a source in the project.
         */
        locator: z.string().trim().min(1).optional(),
        /** Why a body paragraph has no locator: all its words stand elsewhere in the document too. */
        unlocated: z.string().trim().min(1).optional(),
        /** SHA-256 of its text as UTF-8: for a line, without white space at its ends. */
        sha256: z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits'),
        /** Numbers, amounts, dates with a month, years and percentages in it, normalized: see `text/extract-figures.ts`. */
        figures: z.array(z.coerce.string()),
        /** Why no statement rests on it, for a body paragraph that none cites. */
        uncited: z.string().trim().min(1).optional(),
      }),
    )
    .max(mostParagraphs, `more than ${mostParagraphs} paragraphs; make two records of the document`),
});

export type SourceRecord = z.infer<typeof sourceSchema>;

function isWebAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) && !/[\s#]/.test(text) && !url.username;
}
