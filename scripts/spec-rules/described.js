// Every parameter and every property of a schema has a description; a $ref takes that of its target.
function hasDescription(node, resolve, depth = 0) {
  if (node === null || typeof node !== 'object') return false;
  if (typeof node.description === 'string' && node.description.trim() !== '') return true;
  if (typeof node.$ref !== 'string' || depth > 10) return false;
  return hasDescription(resolve(node).node, resolve, depth + 1);
}

export default function described() {
  return {
    Parameter(parameter, { report, location, resolve }) {
      if (hasDescription(parameter, resolve)) return;
      report({ message: `The parameter ${parameter.name} has no description: say what it does.`, location });
    },
    Schema(schema, { report, location, resolve }) {
      for (const [name, property] of Object.entries(schema.properties ?? {})) {
        if (hasDescription(property, resolve)) continue;
        report({
          message: `The property ${name} has no description: add one to it, or to the schema that its $ref names.`,
          location: location.child(['properties', name]),
        });
      }
    },
  };
}
