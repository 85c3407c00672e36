/** The builds that `npm test` makes, and where they stand. */
export interface Build {
  /** What `SITE_URL` was; the base path is its path. */
  siteUrl: string;
  /** The folder, relative to the project. */
  folder: string;
}

export const builds = {
  /** The site as `npm run build` makes it. */
  root: { siteUrl: 'http://localhost:4321/', folder: 'dist' },
  /** The same site below a base path. */
  base: { siteUrl: 'http://localhost:4321/some/base/', folder: '.build/base' },
  /** The first once more, as on another machine, to compare the bytes: see `build-elsewhere.ts`. */
  again: { siteUrl: 'http://localhost:4321/', folder: '.build/again' },
  /** Another edition, in which much has moved: see `moved-content.ts`. */
  moved: { siteUrl: 'http://localhost:4321/some/base/', folder: '.build/moved' },
} as const satisfies Record<string, Build>;

/** The project that `builds.moved` is built in. */
export const movedProject = '.build/moved-project';

/** The base path of a build: begins and ends with a slash. */
export function basePath(build: Build): string {
  return new URL(build.siteUrl).pathname;
}
