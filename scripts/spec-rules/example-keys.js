// Every key in an example is a property of some schema: objects accept further properties, so no schema refuses a misspelt key.
export default function exampleKeys() {
  const known = new Set();
  const examples = [];

  function check(value, location, report) {
    if (value === null || typeof value !== 'object') return;
    for (const [key, child] of Object.entries(value)) {
      const at = location.child([key]);
      if (!Array.isArray(value) && !known.has(key)) {
        report({
          message: `The key ${key} in this example is no property of any schema: correct it, or describe it in its schema.`,
          location: at.key(),
        });
      }
      check(child, at, report);
    }
  }

  return {
    Schema(schema, { location, report }) {
      for (const name of Object.keys(schema.properties ?? {})) known.add(name);
      examples.push([schema.example, location.child(['example']), report]);
    },
    MediaType(mediaType, { location, report }) {
      examples.push([mediaType.example, location.child(['example']), report]);
    },
    Example(example, { location, report }) {
      examples.push([example.value, location.child(['value']), report]);
    },
    Root: {
      leave() {
        for (const example of examples) check(...example);
      },
    },
  };
}
