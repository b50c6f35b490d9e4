import { MorePage } from '../../features/more/more-page.tsx';
import { useScope } from '../../scope/index.ts';
import { behindMore } from '../navigation.ts';
import { staffNavigation } from '../staff-navigation.ts';

/** The shell alone knows which places the phone's bar had no room for. */
export function MoreScreen() {
  const { roles } = useScope();
  return <MorePage places={behindMore(staffNavigation, roles)} />;
}
