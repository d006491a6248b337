import {
  Application,
  Comment,
  type CommentDisplayPart,
  CommentTag,
  type Context,
  Converter,
  DeclarationReflection,
  LogLevel,
  OptionDefaults,
  PageEvent,
  type ProjectReflection,
  ReferenceType,
  type Reflection,
} from 'typedoc';
import { FIRST, GROUP_ORDER, groupOf } from './sdk-groups.ts';
import { HIDDEN, showPublicTypes } from './sdk-types.ts';

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
    groupOrder: [...GROUP_ORDER, 'Constructors', 'Properties', 'Accessors', 'Methods', '*'],
    navigation: { includeGroups: true },
    navigationLinks: {
      Start: `${SITE}index.html`,
      Guides: `${SITE}guides/getting-started.html`,
      'HTTP API': `${SITE}api.html`,
    },
    blockTags: [...OptionDefaults.blockTags, '@description', '@constant'],
    logLevel: LogLevel.Warn,
  });
  showPublicTypes(app.converter);
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }: Context) => {
    hideInternals(project);
    for (const reflection of Object.values(project.reflections)) {
      plainComment(reflection);
      linkNames(project, reflection);
    }
    for (const exported of project.children ?? []) group(exported);
  });
  // After TypeDoc's own, which make the groups.
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }: Context) => finish(project), -1000);
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

/** Leads from the names of exports, as a comment has them in code or after `@throws`, to their pages. */
function linkNames(project: ProjectReflection, reflection: Reflection): void {
  const { comment } = reflection;
  if (!comment) return;
  const link = (name: string): CommentDisplayPart | undefined => {
    const target = project.children?.find((each) => each.name === name);
    return target && target !== reflection ? { kind: 'inline-tag', tag: '@link', text: name, target } : undefined;
  };
  const inCode = (parts: CommentDisplayPart[]) =>
    parts.map((part) => (part.kind === 'code' ? (link(part.text.replaceAll('`', '')) ?? part) : part));
  comment.summary = inCode(comment.summary);
  for (const tag of comment.blockTags) {
    if (tag.tag === '@example') continue;
    tag.content = inCode(tag.content);
    const [first] = tag.content;
    if (tag.tag !== '@throws' || first?.kind !== 'text') continue;
    const [, name = '', rest = ''] = /^\s*([A-Z]\w+)([\s\S]*)$/.exec(first.text) ?? [];
    const linked = link(name);
    if (linked) tag.content.splice(0, 1, linked, { kind: 'text', text: rest });
  }
}

/** Puts an export into its part of the reference. */
function group(exported: DeclarationReflection): void {
  exported.comment ??= new Comment();
  exported.comment.blockTags.push(new CommentTag('@group', [{ kind: 'text', text: groupOf(exported.name) }]));
}

/** Leaves out what nobody imports, and what the raw client has: that is the documentation of openapi-fetch. */
function hideInternals(project: ProjectReflection): void {
  for (const exported of [...(project.children ?? [])]) {
    if (HIDDEN.has(exported.name)) project.removeReflection(exported);
    else if (exported.name === 'RawClient') {
      for (const child of [...(exported.children ?? [])]) project.removeReflection(child);
    }
  }
}

/** Takes what was inherited from types of the project that are not exported for the type's own; begins with the client. */
function finish(project: ProjectReflection): void {
  const isShown = (type: unknown) =>
    type instanceof ReferenceType && (type.reflection !== undefined || type.package === 'typescript');
  for (const reflection of Object.values(project.reflections)) {
    if (!(reflection instanceof DeclarationReflection)) continue;
    for (const list of ['extendedTypes', 'implementedTypes'] as const) {
      const shown = reflection[list]?.filter(isShown);
      if (shown?.length) reflection[list] = shown;
      else delete reflection[list];
    }
    for (const from of ['inheritedFrom', 'overwrites'] as const) {
      if (reflection[from] && !isShown(reflection[from])) delete reflection[from];
    }
    if (!reflection.extendedTypes && !reflection.extendedBy) delete reflection.typeHierarchy;
  }
  for (const { children } of project.groups ?? []) {
    children.sort((one, other) => Number(other.name === FIRST) - Number(one.name === FIRST));
  }
}
