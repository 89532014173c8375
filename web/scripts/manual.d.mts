export function manual(): Record<string, string>;
export function writeManual(folder: string): number;
