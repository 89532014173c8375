/** What a table says once for all of its rows. */
export interface Shared {
  when?: object | null;
  from?: string | null;
  cite?: string | null;
}
export type Table<Row> = Row[] | (Shared & { rows: object[] });
export function wholeRows<Row>(table: Table<Row>): Row[];
