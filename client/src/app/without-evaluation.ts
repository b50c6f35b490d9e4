import * as z from 'zod/mini';

// The content security policy forbids evaluation, and zod would try it first and leave a report in every console.
z.config({ jitless: true });
