export interface Named {
  id: string;
  name: { zh: string; en: string };
}
export interface Vocabulary {
  parameters: Named[];
  dimensions: Named[];
  fields: Named[];
  stages: Named[];
  lists: Record<string, Named[]>;
}
export function vocabularyOf(): Vocabulary;
export function namesOf(title: string): Named['name'];
export function beginning(name: string): string;
export function withNames<Schema extends object>(schema: Schema, vocabulary?: Vocabulary): Schema;
