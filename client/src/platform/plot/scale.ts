import { addDays, type Cents, daysBetween, type LocalDate } from 'shared-domain/kernel';
import type { ToldBar } from './told-bars.ts';
import type { PlotPoint, ToldLine } from './told-line.ts';

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

type Plot = {
  /** The amounts beside it. */
  readonly ticks: readonly Cents[];
  /** From the top, 0 to 1. */
  readonly depthOf: (value: Cents) => number;
  readonly placeOf: (point: PlotPoint) => { readonly x: number; readonly y: number };
};

/** Where lines of money over days lie in their picture, on a screen and on paper. */
export function plotOf({ lines, from, until }: Pick<ToldLine, 'lines' | 'from' | 'until'>): Plot {
  const values = lines.flatMap(({ points }) => points.map(({ value }) => value));
  const ticks = moneyTicks(Math.min(...values), Math.max(...values));
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const depthOf = (value: Cents) => 1 - (value - low) / (high - low);
  return {
    ticks,
    depthOf,
    placeOf: ({ on, value }) => ({ x: placeOfDay(on, from, until), y: depthOf(value) }),
  };
}

/** A round amount needs no cents; one of a few euros has some. */
export function roundAmount(money: string): string {
  return money.replace(/[.,]00(?!\d)/, '');
}

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

/** The longest bar, or line across one, is as long as there is room. */
export function longestOf(bars: readonly ToldBar[]): number {
  return Math.max(1, ...bars.flatMap(({ value, against }) => [value, against?.value ?? 0]));
}

/** How much of the room something takes, 0 to 1. */
export function lengthOf(value: number, longest: number): number {
  return Math.max(0, value) / longest;
}

function rounded(place: number): number {
  return Math.round(place * 1000);
}
