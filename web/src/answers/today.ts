// The day in China, where every rule and every office counts its days: eight hours ahead of UTC all year, whatever zone
// the device is set to.
const AHEAD = 8 * 3_600_000;
const DAY = 24 * 3_600_000;

export const todayInChina = (now = Date.now()): string => new Date(now + AHEAD).toISOString().slice(0, 10);

/** Until the day after begins there, in ms. */
export const untilTomorrow = (now = Date.now()): number => DAY - ((now + AHEAD) % DAY);
