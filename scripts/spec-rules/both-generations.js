// Where one generation of the service has an example, the other has one too: the tests read both shapes.
const GENERATIONS = ['documented', 'observed'];

export default function bothGenerations() {
  return {
    MediaType(mediaType, { report, location }) {
      const names = Object.keys(mediaType.examples ?? {});
      const missing = GENERATIONS.filter((name) => !names.includes(name));
      if (missing.length !== 1) return;
      report({
        message: `There is an example of one generation only: add the example \`${missing[0]}\`, or use a single \`example\`.`,
        location: location.child(['examples']),
      });
    },
  };
}
