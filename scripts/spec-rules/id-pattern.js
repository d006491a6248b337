// Ids that are sent never start with an underscore. The pattern keeps an action segment such as _count from passing as an id.
const PATTERN = '^[^_]';
/** Ids of Meta, LINE and WeChat, which have other forms. */
const OF_A_PLATFORM = new Set(['page_id', 'phone_number_id', 'business_account_id', 'line_channel_id', 'app_id']);
const ID = /^id$|_id$/;

function pattern(schema, resolve, depth = 0) {
  if (schema === null || typeof schema !== 'object' || depth > 10) return undefined;
  if (schema.pattern !== undefined || typeof schema.$ref !== 'string') return schema.pattern;
  return pattern(resolve(schema).node, resolve, depth + 1);
}

export default function idPattern() {
  return {
    Parameter(parameter, { report, location, resolve }) {
      if (parameter.in !== 'path' && !ID.test(parameter.name)) return;
      if (pattern(parameter.schema, resolve) === PATTERN) return;
      report({
        message: `The parameter ${parameter.name} lacks the pattern ${PATTERN}: use the schema Id.`,
        location: location.child(['schema']),
      });
    },
    RequestBody: {
      Schema(schema, { report, location, resolve }) {
        for (const [name, property] of Object.entries(schema.properties ?? {})) {
          const ids = name === 'ids' ? property.items : ID.test(name) ? property : undefined;
          if (ids === undefined || OF_A_PLATFORM.has(name) || pattern(ids, resolve) === PATTERN) continue;
          report({
            message: `The property ${name} of a request lacks the pattern ${PATTERN}: use the schema Id, or IdOrNull.`,
            location: location.child(['properties', name]),
          });
        }
      },
    },
  };
}
