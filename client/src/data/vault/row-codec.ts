/**
 * How rows of the journal, of the photos and of what is being typed lie on the disk: as they are, or sealed but for what
 * their indexes need. Sealing takes time that no transaction of IndexedDB would wait for, so it is done before one and undone after.
 */
export type RowCodec = {
  seal<Row extends object>(table: SealedTable, row: Row): Promise<Row>;
  open<Row extends object>(table: SealedTable, row: Row): Promise<Row>;
};

export const sealedTables = ['entries', 'inbox', 'blobs', 'typed'] as const;
export type SealedTable = (typeof sealedTables)[number];

export const inClear: RowCodec = {
  seal: async (_, row) => row,
  open: async (_, row) => row,
};
