/** `pin:<document>`: the person wants its file on this device. */
export const pinPrefix = 'pin:';
