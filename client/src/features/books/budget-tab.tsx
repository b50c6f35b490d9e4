export function BudgetTab() {
  return null;
}
