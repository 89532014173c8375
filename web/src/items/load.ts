// The bill line by line is fetched when it is first wanted: few have a list at hand.
type Items = typeof import('./items.js');

let items: Items | null = null;
let loading: Promise<void> | null = null;

/** Null until it has arrived. */
export const itemsModule = (): Items | null => items;

export function loadItems(): Promise<void> {
  loading ??= import('./items.js').then((arrived) => { items = arrived; }, (error: unknown) => { loading = null; throw error; });
  return loading;
}
