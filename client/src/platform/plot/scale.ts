import { addDays, type Cents, daysBetween, type LocalDate } from 'shared-domain/kernel';

/** Amounts that a person finds round, from below the lowest to above the highest, zero among them; four or five. */
export function moneyTicks(lowest: Cents, highest: Cents): Cents[] {
  const low = Math.min(lowest, 0);
  const high = Math.max(highest, 0);
  const step = roundStep(Math.max(1, high - low) / 4);
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
}

/** The next 1, 2 or 5 with noughts: a whole number of cents. */
function roundStep(atLeast: number): Cents {
  let power = 1;
  while (power * 10 < atLeast) power *= 10;
  return [1, 2, 5, 10].map((one) => one * power).find((step) => step >= atLeast) ?? power * 10;
}

/** First days of months between two days, at most five, at even distances. */
export function monthTicks(from: LocalDate, until: LocalDate): LocalDate[] {
  const firsts: LocalDate[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (day.endsWith('-01')) firsts.push(day);
  }
  const every = [1, 2, 3, 4, 6, 12, 24, 60].find((months) => firsts.length / months <= 5) ?? 120;
  return firsts.filter((day) => (Number(day.slice(5, 7)) - 1 + Number(day.slice(0, 4)) * 12) % every === 0);
}

/** Where a day lies between two others, 0 to 1. */
export function placeOfDay(day: LocalDate, from: LocalDate, until: LocalDate): number {
  return daysBetween(from, day) / Math.max(1, daysBetween(from, until));
}

export type PlotPoint = { readonly on: LocalDate; readonly value: Cents };

/** The steps of a line as an SVG path over 1000 × 1000: each value stands until the day of the next, the last until the end. */
export function stepPath(
  points: readonly PlotPoint[],
  placeOf: (point: PlotPoint) => { readonly x: number; readonly y: number },
  until: LocalDate,
): string {
  const written = points.map((point, at) => {
    const { x, y } = placeOf(point);
    return at === 0 ? `M${rounded(x)} ${rounded(y)}` : `H${rounded(x)}V${rounded(y)}`;
  });
  const last = points.at(-1);
  return last ? `${written.join('')}H${rounded(placeOf({ ...last, on: until }).x)}` : '';
}

function rounded(place: number): number {
  return Math.round(place * 1000);
}
