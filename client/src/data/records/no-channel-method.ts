/** In place of the ways in which broadcast-channel reaches other tabs of browsers too old for the app. */
const none = undefined;

export { none as IndexedDBMethod, none as LocalstorageMethod, none as SimulateMethod };
