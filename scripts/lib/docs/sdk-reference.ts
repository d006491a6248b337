import { Application, type Context, Converter, LogLevel, OptionDefaults, type Reflection } from 'typedoc';

/** Writes the reference of what the package exports. A warning counts as an error. */
export async function buildSdkReference(out: string): Promise<void> {
  const app = await Application.bootstrap({
    entryPoints: ['src/index.ts'],
    tsconfig: 'docs/tsconfig.json',
    name: 'imbrace-openapi',
    readme: 'none',
    includeVersion: true,
    excludePrivate: true,
    // A reader of the site has no source at hand, and a site says nothing of where it was built.
    disableSources: true,
    disableGit: true,
    githubPages: false,
    hideGenerator: true,
    sort: ['source-order'],
    navigationLinks: { Start: '../index.html', 'HTTP API': '../api.html' },
    blockTags: [...OptionDefaults.blockTags, '@description', '@constant'],
    logLevel: LogLevel.Warn,
  });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }: Context) => {
    for (const reflection of Object.values(project.reflections)) plainComment(reflection);
  });
  const project = await app.convert();
  if (!project || app.logger.hasErrors() || app.logger.hasWarnings()) {
    throw new Error('The SDK reference was not written: see what TypeDoc says above.');
  }
  await app.generateDocs(project, out);
}

/** In openapi-typescript's comments the text is a tag; and a field of a query is described where its type is. */
function plainComment({ comment }: Reflection): void {
  if (!comment) return;
  for (const { content } of comment.getTags('@description')) comment.summary.push(...content);
  comment.removeTags('@description');
  comment.removeTags('@constant');
  comment.blockTags = comment.blockTags.filter(({ tag, name }) => tag !== '@param' || !name?.includes('.'));
}
