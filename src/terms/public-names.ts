// The names under which Google can call the endpoints. A bound script shares one name space with the shop's own, and every
// public function can be called from a cell: hence a name that nobody else gives.

/** beginRun → regularsBeginRun. */
export function publicName(endpoint: string): string {
  return `regulars${endpoint.charAt(0).toUpperCase()}${endpoint.slice(1)}`;
}
