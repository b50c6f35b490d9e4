/** The remainder by 97 of a number of any length, the check of banks and registers alike. */
export function mod97(digits: string): number {
  let remainder = 0;
  for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % 97;
  return remainder;
}

/** Belgian account numbers and communications write 97 where the remainder is 0. */
export function checkDigits97(digits: string): string {
  return String(mod97(digits) || 97).padStart(2, '0');
}
