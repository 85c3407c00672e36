/** The builds that `npm test` makes, and where they stand. */
export interface Build {
  /** What `SITE_URL` was; the base path is its path. */
  siteUrl: string;
  /** The folder, relative to the project. */
  folder: string;
  /** The folder of the content that it was made of. */
  content: string;
}

export const builds = {
  /** The site as `npm run build` makes it. */
  root: { siteUrl: 'http://localhost:4321/', folder: 'dist', content: 'content' },
  /** The same site below a base path. */
  base: { siteUrl: 'http://localhost:4321/some/base/', folder: '.build/base', content: 'content' },
  /** The first once more, as on another machine, to compare the bytes: see `build-elsewhere.ts`. */
  again: { siteUrl: 'http://localhost:4321/', folder: '.build/again', content: 'content' },
  /** Another edition, in which much has moved, and which tells of a third document: see `moved-content.ts`. */
  moved: {
    siteUrl: 'http://localhost:4321/some/base/',
    folder: '.build/moved',
    content: '.build/moved-project/content',
  },
  /** What `npm run start-anew` leaves: one short document. */
  starter: {
    siteUrl: 'http://localhost:4321/starter/',
    folder: '.build/starter',
    content: 'src/commands/starter/content',
  },
  /** The starter in a made-up translation: see `made-up-language.ts`. */
  translated: {
    siteUrl: 'http://localhost:4321/',
    folder: '.build/translated',
    content: 'src/commands/starter/content',
  },
  /** Nothing but one entry: no dates, figures, people, topics, names, questions or terms. */
  bare: {
    siteUrl: 'http://localhost:4321/',
    folder: '.build/bare',
    content: 'tests/support/builds/contents/bare/content',
  },
} as const satisfies Record<string, Build>;

/** The contents that are not the landed one: what the site shows must not depend on it. */
export const otherContents = [builds.moved, builds.starter, builds.bare] as const;

/** The project that `builds.moved` is built in. */
export const movedProject = '.build/moved-project';

/** What `builds.moved` has besides: an invented report of 43 paragraphs, and all that rests on it. */
export const thirdContent = 'tests/support/builds/contents/third/content';

/** The base path of a build: begins and ends with a slash. */
export function basePath(build: Build): string {
  return new URL(build.siteUrl).pathname;
}
