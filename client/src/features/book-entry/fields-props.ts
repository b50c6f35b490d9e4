import type { TypedForm } from '../../ui/index.ts';
import type { TypedBooking } from './typed-booking.ts';
import type { BookKeeping } from './use-book-keeping.ts';

/** What the fields of every event are given. */
export type FieldsProps = { readonly typed: TypedForm<TypedBooking>; readonly books: BookKeeping };
