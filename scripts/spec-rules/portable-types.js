// Other client generators have to read the schemas, too. Some drop a schema that has two types, and some an allOf without a
// name among the alternatives of another schema.
export default function portableTypes() {
  return {
    Schema(schema, { report, location }) {
      const types = Array.isArray(schema.type) ? schema.type.filter((type) => type !== 'null') : [];
      if (types.length > 1) {
        report({
          message: `One schema is of the types ${types.join(' and ')}, which not every generator reads: make it an anyOf, one type each.`,
          location: location.child(['type']),
        });
      }
      for (const keyword of ['anyOf', 'oneOf']) {
        for (const [index, branch] of (schema[keyword] ?? []).entries()) {
          if (branch.allOf === undefined) continue;
          report({
            message: `An alternative of this ${keyword} is an allOf, which not every generator reads: make it a component and refer to it.`,
            location: location.child([keyword, index, 'allOf']),
          });
        }
      }
    },
  };
}
