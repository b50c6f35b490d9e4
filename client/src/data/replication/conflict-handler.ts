import type { RxConflictHandler, WithDeleted } from 'rxdb/plugins/core';
import type { Kept } from '../records/envelope-schema.ts';
import { toSynced } from '../records/envelope.ts';
