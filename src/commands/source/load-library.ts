/** What reads a format that few need: installed by those who need it, not with the project. */
const libraries = {
  unpdf: { version: '1.8.1', reads: 'PDF' },
  mammoth: { version: '1.13.0', reads: 'Word' },
} as const;

type Library = keyof typeof libraries;

/** Imports a package by its name. */
export type Importer = (name: string) => Promise<unknown>;

/** @throws Error that says how to install the library, when it is not there. */
export async function loadLibrary(name: Library, load: Importer): Promise<unknown> {
  try {
    return await load(name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error;
    const { version, reads } = libraries[name];
    throw new Error(
      `a ${reads} file is read by a library that is not installed; in the folder of the project, run once: npm install --no-save ${name}@${version}`,
    );
  }
}
