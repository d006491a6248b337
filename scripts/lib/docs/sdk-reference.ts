import { Application, type Context, Converter, LogLevel, OptionDefaults, PageEvent, type Reflection } from 'typedoc';
import ts from 'typescript';

/** A placeholder for the path to the root of the site, which TypeDoc does not know. */
const SITE = 'site:';

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
    navigationLinks: { Start: `${SITE}index.html`, 'HTTP API': `${SITE}api.html` },
    blockTags: [...OptionDefaults.blockTags, '@description', '@constant'],
    logLevel: LogLevel.Warn,
  });
  namedTypes(app.converter);
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }: Context) => {
    for (const reflection of Object.values(project.reflections)) plainComment(reflection);
  });
  app.renderer.on(PageEvent.END, (page: PageEvent) => {
    page.contents = page.contents?.replaceAll(SITE, '../'.repeat(page.url.split('/').length));
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

/** Makes types keep the names they were given, and tells the fields of those that are a part of the spec. */
function namedTypes(converter: Converter): void {
  const convert = converter.convertType.bind(converter);
  converter.convertType = (context: Context, type: ts.Type | ts.TypeNode | undefined, node?: ts.TypeNode) => {
    const given = node ?? (type && 'parent' in type ? type : undefined);
    if (!given) return convert(context, type as ts.Type);
    const isPart = ts.isIndexedAccessTypeNode(given) && ts.isTypeAliasDeclaration(given.parent);
    // All of the spec in one type would be a page of its own for nobody.
    const expanded = isPart && given.parent.name.text !== 'Wire';
    return expanded ? convert(context, context.checker.getTypeAtLocation(given)) : convert(context, given);
  };
}
