/** Makes the client of @hey-api/openapi-ts out of openapi.yaml, in a process of its own, so that what it loads affects no measurement. */
import { createClient } from '@hey-api/openapi-ts';

const [, , spec = '', output = ''] = process.argv;
await createClient({ input: spec, output, logs: { level: 'silent', file: false } });
