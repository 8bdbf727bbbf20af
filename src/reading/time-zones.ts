// The clock of a time zone, for date texts with an offset that a person wants in the spreadsheet's zone.

/** Minutes that the zone's clock is ahead of UTC at a UTC minute (since 1970). Asks the runtime at most twice per UTC day and hour of change. */
export function zoneClock(timeZone: string): (utcMinute: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const known = new Map<number, number>();
  const ahead = (utcMinute: number): number => {
    const cached = known.get(utcMinute);
    if (cached !== undefined) return cached;
    const part: { [type: string]: number } = {};
    for (const { type, value } of format.formatToParts(new Date(utcMinute * 60_000)))
      part[type] = Number(value);
    const local = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute) / 60_000;
    known.set(utcMinute, local - utcMinute);
    return local - utcMinute;
  };
  return (utcMinute) => {
    const start = Math.floor(utcMinute / 1440) * 1440;
    const before = ahead(start);
    // Clocks change at most once a day: the same offset at both ends holds in between.
    return before === ahead(start + 1440) ? before : ahead(Math.floor(utcMinute));
  };
}
