import {
  type Context,
  type Converter,
  DeclarationReflection,
  IntersectionType,
  IntrinsicType,
  ReflectionKind,
  ReflectionType,
  type SomeType,
} from 'typedoc';
import ts from 'typescript';

/** What is exported for other types alone: a page of all that goes over the wire would be for nobody. */
export const HIDDEN: ReadonlySet<string> = new Set(['Wire']);

/**
 * Makes types keep the names that they were given, and shows what a reader cannot import (`components["schemas"]["Id"]`,
 * a helper type) as what it stands for.
 */
export function showPublicTypes(converter: Converter): void {
  const convert = converter.convertType.bind(converter);
  converter.convertType = (context: Context, type: ts.Type | ts.TypeNode | undefined, node?: ts.TypeNode): SomeType => {
    const given = node ?? (type && 'parent' in type ? type : undefined);
    if (!given) return convert(context, type as ts.Type);
    if (!holdsInternal(context, given)) return convert(context, given);
    const named = exportOf(context, given);
    if (named) return context.createSymbolReference(named, context, named.name);
    const meant = context.checker.getTypeAtLocation(given);
    if (!hasFields(context, meant)) {
      // By its type an alias is its own name again, which would say nothing.
      const isItself = meant.aliasSymbol?.declarations?.some((each) => each === given.parent);
      return isItself ? new IntrinsicType('object') : convert(context, meant);
    }
    // A field that several parts of an intersection declare would have several comments.
    const isClear = context.checker.getPropertiesOfType(meant).every(({ declarations }) => declarations?.length === 1);
    return isClear || !ts.isIntersectionTypeNode(given)
      ? convertFields(context, converter, meant)
      : new IntersectionType(given.types.map((part) => converter.convertType(context, part)));
  };
}

/** The symbols that the package exports, by name. */
function exportsOf({ checker, program }: Context): Map<string, ts.Symbol> {
  const index = program.getSourceFiles().find(({ fileName }) => fileName.endsWith('/src/index.ts'));
  const module = index && checker.getSymbolAtLocation(index);
  const found = module ? checker.getExportsOfModule(module) : [];
  return new Map(
    found.map((symbol) => [
      symbol.name,
      symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
    ]),
  );
}

/** Whether a type names something of this project that is not exported. What has fields of its own is asked field by field. */
function holdsInternal(context: Context, node: ts.Node): boolean {
  if (ts.isTypeLiteralNode(node)) return false;
  if (ts.isTypeReferenceNode(node) && isInternal(context, node.typeName)) return true;
  return ts.forEachChild(node, (child) => holdsInternal(context, child) || undefined) ?? false;
}

function isInternal(context: Context, name: ts.EntityName): boolean {
  let symbol = context.checker.getSymbolAtLocation(name);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = context.checker.getAliasedSymbol(symbol);
  if (!symbol || symbol.flags & ts.SymbolFlags.TypeParameter) return false;
  if (!symbol.declarations?.some((each) => /\/src\/(?!.*\/node_modules\/)/.test(each.getSourceFile().fileName)))
    return false;
  return HIDDEN.has(symbol.name) || exportsOf(context).get(symbol.name) !== symbol;
}

/** What a part of the spec is exported as, unless that is what is being declared. */
function exportOf(context: Context, node: ts.TypeNode): ts.Symbol | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isLiteralTypeNode(node.indexType)) return undefined;
  const { literal } = node.indexType;
  const name = ts.isStringLiteral(literal) ? literal.text : '';
  const declared = ts.isTypeAliasDeclaration(node.parent) && node.parent.name.text === name;
  const found = declared ? undefined : exportsOf(context).get(name);
  const isWhole = /^(?:Wire|components\["schemas"\])\[/.test(node.getText().replaceAll("'", '"'));
  return isWhole ? found : undefined;
}

/** Whether a type is one object: then its fields say more than what they were put together from. */
const hasFields = ({ checker }: Context, type: ts.Type) =>
  (type.isIntersection() || !!(type.flags & ts.TypeFlags.Object)) &&
  !checker.isArrayLikeType(type) &&
  checker.getPropertiesOfType(type).length > 0 &&
  type.getCallSignatures().length === 0 &&
  !checker.getPropertiesOfType(type).some(({ flags }) => flags & ts.SymbolFlags.Method);

function convertFields(context: Context, converter: Converter, type: ts.Type): SomeType {
  const literal = new DeclarationReflection('__type', ReflectionKind.TypeLiteral, context.scope);
  context.registerReflection(literal, undefined, undefined);
  for (const field of context.checker.getPropertiesOfType(type)) {
    converter.convertSymbol(context.withScope(literal), field);
  }
  return new ReflectionType(literal);
}
