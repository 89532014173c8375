// Takes the place of ../beside.ts in an embedded element: its files lie beside its script, not beside the host's page.
import { assetsUrl } from 'own-script';

export const beside = (name: string): URL => new URL(name, assetsUrl());
