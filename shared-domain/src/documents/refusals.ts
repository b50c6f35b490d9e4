export const documentRefusals = ['document.titleMissing', 'document.fileKind', 'document.linkEnded'] as const;
