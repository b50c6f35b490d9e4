export { formatDay } from './format-day.ts';
export {
  chooseLanguage,
  firstSpoken,
  hasChosenLanguage,
  i18n,
  inWords,
  languageNames,
  preferredLanguage,
  speak,
  speakToEverybody,
  speakToStaff,
} from './language.ts';
export { type SayRefusal, useRefusalText } from './refusals.ts';
export { type SaidUse, sayMeterUse } from './say-meter-use.ts';
export type { Text, Texts } from './text.ts';
export type { TextId } from './texts/index.ts';
export { type Format, useFormat } from './use-format.ts';
export { type TextValues, type Translate, useText } from './use-text.ts';
export { wordsIn } from './words-in.ts';
