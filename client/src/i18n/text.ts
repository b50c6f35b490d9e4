/** One sentence in the four languages of the screen. A table that lacks one does not compile. */
export type Text = { readonly fr: string; readonly nl: string; readonly de: string; readonly en: string };

/** A screen's sentences by id, `home.title`. ICU MessageFormat: `{name}`, `{count, plural, one {…} other {…}}`. */
export type Texts = Readonly<Record<string, Text>>;
