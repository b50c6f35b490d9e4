import { test, uniqueNumber } from '../journey.ts';
import {
  chooses,
  closesForm,
  findsTyped,
  isToldOfNothing,
  isToldOfTyped,
  opensOwnerForm,
  opensOwnersAgain,
  savesOwner,
  typesOwner,
  visitsOwners,
} from '../people/owner-records.ts';
import { fitsNarrow, isReadable } from '../people/readable.ts';

const nothing = { firstName: '', lastName: '', street: '' };

test('half an owner is typed, the tab is closed, and without network the form opens as it was left', async ({
  people,
}) => {
  const lastName = uniqueNumber('Vandeputte');
  const typed = { firstName: 'Ingrid', lastName, street: 'Rue des Érables 12' };
  const claire = await people.syndic();
  await visitsOwners(claire);
  await typesOwner(claire, await opensOwnerForm(claire), typed);
  await claire.device.hasWrittenDown(typed.street, 'typed');
  await claire.device.closesTab();
  await claire.device.losesNetwork();

  await opensOwnersAgain(claire);
  const form = await opensOwnerForm(claire);
  await isToldOfTyped(claire, form);
  await findsTyped(claire, form, typed);
  await isReadable(claire, 'a form taken up again');
  await fitsNarrow(claire, 'a form taken up again');

  await test.step('who begins anew may change their mind', async () => {
    await chooses(claire, form, 'form.beginAnew');
    await findsTyped(claire, form, nothing);
    await chooses(claire, form, 'form.takeUp');
    await findsTyped(claire, form, typed);
  });

  await test.step('once it is saved the next form is empty', async () => {
    await savesOwner(claire, form);
    await claire.reads(`Ingrid ${lastName}`);
    const next = await opensOwnerForm(claire);
    await isToldOfNothing(next);
    await findsTyped(claire, next, nothing);
    await closesForm(claire, next);
  });

  await test.step('a sheet shut by mistake loses nothing; begun anew, the record stands as it was', async () => {
    const mistaken = await opensOwnerForm(claire, lastName);
    await typesOwner(claire, mistaken, { city: 'Namur' });
    await closesForm(claire, mistaken);
    const again = await opensOwnerForm(claire, lastName);
    await isToldOfTyped(claire, again);
    await findsTyped(claire, again, { lastName, city: 'Namur' });
    await chooses(claire, again, 'form.beginAnew');
    await closesForm(claire, again);
    const unchanged = await opensOwnerForm(claire, lastName);
    await isToldOfNothing(unchanged);
    await findsTyped(claire, unchanged, { lastName, city: '' });
  });
  await claire.device.findsNetwork();
});
