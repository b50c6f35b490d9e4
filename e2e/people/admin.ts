import { Person } from './person.ts';

/** Manages organisations and people, and reads the documents of none. */
export class Admin extends Person {}
