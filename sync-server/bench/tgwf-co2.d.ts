/** What the package publishes and does not type. */
declare module '@tgwf/co2' {
  export const averageIntensity: { readonly data: Readonly<Record<string, number>> };
  export class co2 {
    constructor(options: { readonly model: 'swd'; readonly version: 4 });
    perByte(bytes: number, isGreen: boolean): number;
  }
}
