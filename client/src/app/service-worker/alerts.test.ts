import { expect, test } from 'vitest';
import { alertIn, openAlert } from './alerts.ts';

const told = {
  title: 'Les Tilleuls',
  body: 'Une facture attend.',
  path: '/approvals/a.submission',
  tag: 'a',
};

test('an alert is what our server said; what nobody can read still shows the name of the app', () => {
  expect(alertIn(JSON.stringify(told))).toEqual(told);
  const plain = { title: 'KoproGo', body: '', path: '/', tag: '' };
  for (const text of ['', 'no json', 'null', '7', '{"title":"","path":3}'])
    expect(alertIn(text)).toEqual(plain);
});

test('an alert opens our own screens alone', () => {
  for (const path of [
    '//elsewhere.example',
    '/\\elsewhere.example',
    'https://elsewhere.example',
    'javascript:x',
  ])
    expect(alertIn(JSON.stringify({ ...told, path })).path).toBe('/');
});

test('the tab that shows it comes to the front, and no other is taken', async () => {
  const done: string[] = [];
  const tab = (path: string) => ({
    url: `https://koprogo.example${path}`,
    focus: async () => done.push(`focus ${path}`),
  });
  const open = async (path: string) => done.push(`open ${path}`);
  await openAlert(told.path, { windows: [tab('/invoices/new'), tab(`${told.path}?tab=pages`)], open });
  await openAlert(told.path, { windows: [tab('/invoices/new')], open });
  expect(done).toEqual([`focus ${told.path}?tab=pages`, `open ${told.path}`]);
});
