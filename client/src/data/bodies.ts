/** The body of each document type, by the type's name. */
// biome-ignore lint/complexity/noBannedTypes: filled in by the areas of the domain
export type Bodies = {};

export type BodyOf<Type extends string> = Type extends keyof Bodies ? Bodies[Type] : Record<string, unknown>;
