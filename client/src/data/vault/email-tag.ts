/** An address as it lies beside sealed data: enough to know it again when it is typed. */
export async function emailTag(email: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`koprogo ${email}`));
  return `#${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}
