/** The judges: the file of that name in scripts/judges runs one. */
export const JUDGES = ['spectral', 'openapi-examples-validator', 'readme-openapi-parser', 'hey-api', 'orval'] as const;

export type JudgeName = (typeof JUDGES)[number];

/** The rule of the finding that says that a judge failed to run. */
export const GAVE_UP = 'gave-up';

/** What a judge objects to, and where. */
export interface Finding {
  rule: string;
  message: string;
  /** The place in the spec: a JSON pointer, or a line. */
  at?: string | number | undefined;
}

/** What a judge says of the spec. */
export interface Opinion {
  /** What was judged, for the line that is printed where there is no finding. */
  judged: string;
  findings: Finding[];
}

/** Runs a judge in this process over the spec that its argument names, and sends its opinion to the parent. */
export async function judge(look: (spec: string) => Promise<Opinion>): Promise<void> {
  const [, , spec] = process.argv;
  if (spec === undefined || process.send === undefined)
    throw new Error('A judge is started by `npm run check judges`, which reads what it sends.');
  const opinion = await look(spec).catch(
    (error: unknown): Opinion => ({
      judged: 'nothing',
      findings: [{ rule: GAVE_UP, message: error instanceof Error ? error.message : String(error) }],
    }),
  );
  process.send(opinion, () => process.exit());
}
