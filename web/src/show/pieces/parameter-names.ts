// What the rules are called that an answer lacks or an office can tell.
import { maybe, t } from '../../words/text.js';

/**
 * Those of a fund above the basic one are put together from the fund and its part: "large_cap"; what only lawyers name,
 * the engine names.
 */
export function nameOf(parameter: string, otherwise = parameter): string {
  const [layer, part] = /^(.+)_([a-z]+)$/.exec(parameter)?.slice(1) ?? [];
  const own = maybe(`parameter.${parameter}`);
  const [layerName, partName] = [maybe(`step.${layer}`), maybe(`part.${part}`)];
  return own ?? (layerName && partName ? t('parameter.in_layer', { layer: layerName, part: partName }) : otherwise);
}
