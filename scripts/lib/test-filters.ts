/** What a command that runs Vitest takes: which tests to run. */
export const TEST_FILTERS = {
  words: { name: 'file ...', does: 'only test files whose path has one of these words' },
  options: { title: { value: 'TEXT', does: 'only tests whose title has this text' } },
} as const;

/** The same for Vitest, with a title taken as it reads: Vitest would take it for a regular expression. */
export const vitestFilters = ({
  words,
  values,
}: {
  words: readonly string[];
  values: { title?: string };
}): string[] => [
  ...(values.title === undefined ? [] : ['-t', values.title.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')]),
  ...words,
];
