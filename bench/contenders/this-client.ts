// What is shipped, which `npm run build` makes.
import { ImbraceClient } from '../../dist/index.js';
import { thisClient } from '../this-client.ts';

export const contender = thisClient(ImbraceClient as unknown as typeof import('../../src/index.ts').ImbraceClient);
