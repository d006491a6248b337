import { redocly } from './redocly.ts';

interface Report {
  agentReadiness: number;
  subscores: Record<string, number>;
}

/** The result of `redocly score`, which rates how readable a spec is for people and programs: total, then parts from the lowest. */
export async function specScore(file: string): Promise<string> {
  const { failed, stdout, stderr } = await redocly(['score', file, '--format=json']);
  if (failed) throw new Error(`redocly score failed:\n${stderr}`);
  const { agentReadiness, subscores } = JSON.parse(stdout) as Report;
  const parts = Object.entries(subscores)
    .sort(([, a], [, b]) => a - b)
    .map(([name, share]) => `${inWords(name)} ${Math.round(share * 100)} %`);
  return `${agentReadiness} of 100 by redocly score: ${parts.join(', ')}`;
}

/** `constraintClarity`: constraint clarity. */
const inWords = (name: string) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
