/** Vite's: the address of a file of a package. */
declare module '*.wasm?url';
