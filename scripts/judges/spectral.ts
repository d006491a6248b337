/** Spectral: all rules of its OpenAPI set and all of OWASP's; exceptions.ts names those that do not fit. */
import { readFile } from 'node:fs/promises';
import spectralCore, { type RulesetDefinition } from '@stoplight/spectral-core';
import owasp from '@stoplight/spectral-owasp-ruleset';
import spectralParsers from '@stoplight/spectral-parsers';
import spectralRulesets from '@stoplight/spectral-rulesets';
import { judge } from './opinion.ts';

const { Document, Spectral } = spectralCore;
// The types that these packages declare do not fit together, though their values do.
const rulesets = [spectralRulesets.oas, owasp] as unknown as RulesetDefinition[];

await judge(async (spec) => {
  const spectral = new Spectral();
  spectral.setRuleset({ extends: rulesets.map((each) => [each, 'all']) });
  const results = await spectral.run(new Document(await readFile(spec, 'utf8'), spectralParsers.Yaml, spec));
  return {
    judged: `${Object.keys(spectral.ruleset?.rules ?? {}).length} rules`,
    findings: results.map(({ code, message, range }) => ({
      rule: String(code),
      message,
      at: range.start.line + 1,
    })),
  };
});
