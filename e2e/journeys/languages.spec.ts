import { demo, expect, test } from '../journey.ts';
import { say } from '../product/words.ts';

const names = { fr: 'Français', nl: 'Nederlands', de: 'Deutsch', en: 'English' } as const;

for (const language of ['fr', 'nl', 'de', 'en'] as const) {
  test(`sign-in and an owner's home speak ${names[language]}`, async ({ people }) => {
    const emma = await people.owner('buyer', { signedIn: false });
    await emma.device.opensTab('/');
    await emma.speaks(language);
    await expect(emma.main.getByRole('heading', { level: 1 })).toHaveText(say(language, 'signIn.title'));
    await emma.seesNoMissingWord();
    await emma.givesPassword(emma.account.email, language);
    await expect(emma.main.getByRole('heading', { level: 1 })).toHaveText(
      say(language, 'home.hello', { name: emma.account.name }),
    );
    await expect(emma.main.getByRole('heading', { name: say(language, 'home.recent') })).toBeVisible();
    await emma.settlesIn(language);
    await emma.reads(demo.buildings.tilleuls.name);
    await emma.seesNoMissingWord();
    await emma.pageSpeaks(language);
  });
}
