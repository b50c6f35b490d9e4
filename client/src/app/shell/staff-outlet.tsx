import { KeptOutlet } from './kept-outlet.tsx';
import { Undoing } from './undoing.tsx';

/** What shows the screens of staff: what is kept here, and ten seconds to take back what was saved. */
export function StaffOutlet() {
  return (
    <Undoing>
      <KeptOutlet />
    </Undoing>
  );
}
