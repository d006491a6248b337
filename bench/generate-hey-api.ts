/** Makes the client of @hey-api/openapi-ts out of openapi.yaml, in a process of its own: what it loads weighs on nobody. */
import { createClient } from '@hey-api/openapi-ts';

const [, , spec = '', output = ''] = process.argv;
await createClient({ input: spec, output, logs: { level: 'silent', file: false } });
