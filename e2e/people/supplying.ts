import type { Person } from './person.ts';

async function opensSupplier(person: Person, name: string) {
  await person.device.visits('/suppliers');
  await person.main.getByRole('link', { name }).first().click();
  return person.main.getByLabel(person.say('word.phone'), { exact: true });
}

export async function phoneOf(person: Person, supplier: string): Promise<string> {
  return (await opensSupplier(person, supplier)).inputValue();
}

export async function changesPhone(person: Person, supplier: string, phone: string): Promise<void> {
  await (await opensSupplier(person, supplier)).fill(phone);
  await person.main.getByRole('button', { name: person.say('suppliers.save') }).click();
}
