// The bill line by line: what the questions, the case and the result need of it. Everything typed or pasted is text in the form.
import { fromFen, showMoney } from '../amount.js';
import type { Field, Form } from '../form.js';
import { t } from '../text.js';
import { billOf, linesFrom } from './lines.js';
import './items-table.js';

/** The contract's `costs`; null where no line counts. */
export function costsOf({ items }: Form): { items: Record<string, unknown>[] } | null {
  const bill = billOf(linesFrom(items));
  return bill.items.length ? { items: bill.items } : null;
}

export function summaryOf({ items }: Form): string {
  const bill = billOf(linesFrom(items));
  return bill.items.length ? t('items.summary', { n: bill.items.length, sum: showMoney(fromFen(bill.total)) }) : '';
}

/** What was pasted and not yet read, or can't be read, keeps a person here: else it would silently not count. */
export function stopOf({ items, itemsPaste }: Form): { field: Field; message: string } | null {
  if (itemsPaste.trim()) return { field: 'itemsPaste', message: t('items.unread') };
  const { bad } = billOf(linesFrom(items));
  return bad.length ? { field: 'items', message: t('items.mend', { n: bad.length }) } : null;
}
