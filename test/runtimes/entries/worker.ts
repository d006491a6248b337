/** How workerd runs the scenario: a worker that answers with the outcomes. */
import { type Place, runScenario } from '../scenario.ts';

export default {
  async fetch(request: Request): Promise<Response> {
    return Response.json(await runScenario((await request.json()) as Place));
  },
};
