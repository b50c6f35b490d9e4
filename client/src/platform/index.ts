export { clock, now, today } from './clock.ts';
export { downloadFile } from './download-file.ts';
export { newId } from './ids.ts';
export { clearsSoon, installOffer, isInstalled, putOffInstalling, wasInstallingPutOff } from './install.ts';
export { type MediaType, mediaTypeOf } from './photo/media-type.ts';
export { type PreparedPage, preparePage } from './photo/prepare-page.ts';
export { canShare, shareFile } from './share-file.ts';
export { amountCell, dayCell, type SheetCell, type SheetColumn } from './spreadsheet/sheet.ts';
export { askToPersist } from './storage.ts';
