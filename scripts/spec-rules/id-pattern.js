// Ids never start with an underscore. The pattern keeps an action segment such as _count from passing as an id.
const PATTERN = '^[^_]';

function pattern(schema, resolve, depth = 0) {
  if (schema === null || typeof schema !== 'object' || depth > 10) return undefined;
  if (schema.pattern !== undefined || typeof schema.$ref !== 'string') return schema.pattern;
  return pattern(resolve(schema).node, resolve, depth + 1);
}

export default function idPattern() {
  return {
    Parameter(parameter, { report, location, resolve }) {
      if (parameter.in !== 'path' || pattern(parameter.schema, resolve) === PATTERN) return;
      report({
        message: `The path parameter ${parameter.name} lacks the pattern ${PATTERN}: use the schema Id.`,
        location: location.child(['schema']),
      });
    },
    Schema(schema, { report, location, resolve }) {
      const ids = schema.properties?.ids;
      if (ids === undefined || pattern(ids.items, resolve) === PATTERN) return;
      report({
        message: `The items of \`ids\` lack the pattern ${PATTERN}: use the schema Id for them.`,
        location: location.child(['properties', 'ids']),
      });
    },
  };
}
