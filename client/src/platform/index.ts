export { clock, now, today } from './clock.ts';
export { newId } from './ids.ts';
export { createNetwork, type Network, network, onWorthTrying, type Reachability } from './network.ts';
export { type MediaType, mediaTypeOf } from './photo/media-type.ts';
export { largestFileBytes, type PreparedPage, preparePage } from './photo/prepare-page.ts';
export { askToPersist, type StorageSpace, storageSpace } from './storage.ts';
