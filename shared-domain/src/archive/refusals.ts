/** Why the archive of a building is not taken in. Nothing of it is stored then. */
export const archiveRefusals = [
  'archive.unreadable',
  'archive.formatUnknown',
  'archive.damaged',
  'archive.nameRefused',
  'archive.tooLarge',
  'archive.documentBroken',
  'archive.documentForeign',
  'archive.booksBroken',
  'archive.blobMissing',
  'archive.stateDiffers',
  'archive.buildingHere',
  'archive.uploadGone',
] as const;
