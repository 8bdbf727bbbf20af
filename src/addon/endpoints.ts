// The endpoints of api.ts: what the sidebar and the command line may ask for.

import type { Endpoints } from './api.ts';

const endpoints: Partial<Endpoints> = {};

/** Calls an endpoint by name; whatever goes wrong leaves as a Failure in JSON, in the error's message. */
export function call<Name extends keyof Endpoints>(
  name: Name,
  ...request: Parameters<Endpoints[Name]>
): ReturnType<Endpoints[Name]> {
  const endpoint = endpoints[name] as ((...request: unknown[]) => ReturnType<Endpoints[Name]>) | undefined;
  if (!endpoint)
    throw new Error(JSON.stringify({ code: 'unexpected', message: `${name} is not there yet.`, where: {} }));
  return endpoint(...request);
}
