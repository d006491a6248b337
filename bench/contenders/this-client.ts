// What is shipped, which `npm run build` makes.
import * as shipped from '../../dist/index.js';
import { thisClient } from '../this-client.ts';

export const contender = thisClient(shipped as unknown as typeof import('../../src/index.ts'));
