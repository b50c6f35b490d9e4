const days = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The accounting day of an instant: associations keep their books by Belgian time, wherever the server stands. */
export function brusselsDay(instant: Date): string {
  return days.format(instant);
}
