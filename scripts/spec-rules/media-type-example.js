// Every media type has an example: the mock server answers with it, and the tests read it.
export default function mediaTypeExample() {
  return {
    MediaType(mediaType, { report, location, key }) {
      const named = Object.keys(mediaType.examples ?? {}).length;
      if (mediaType.example !== undefined || named > 0) return;
      report({
        message: `The media type ${key} has no example: add \`example\`, or \`examples\` with at least one name.`,
        location: location.key(),
      });
    },
  };
}
