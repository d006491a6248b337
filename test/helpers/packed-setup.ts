import type { TestProject } from 'vitest/node';
import { installPacked } from './installed-package.ts';
import { copyProject, emptyFolder, remove } from './project.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The package, packed once for all files of tests and installed. */
    packed: {
      /** The copy of the project that was packed. Nothing was built there before: what is in the tarball, its prepack made. */
      copy: string;
      /** The project that has it installed, and nothing else. */
      folder: string;
      tarball: string;
      /** The files in the tarball. */
      files: string[];
    };
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const [copy, folder] = [copyProject(), emptyFolder()];
  project.provide('packed', { copy, folder, ...(await installPacked(copy, folder)) });
  return () => [copy, folder].forEach(remove);
}
