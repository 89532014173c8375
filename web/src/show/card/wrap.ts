// Lines of Chinese and of English for a canvas, which breaks none by itself: a number keeps its unit, no line begins
// with a closing mark or ends with an opening one, and English breaks at its spaces.

/** How wide a text is. */
export type Measure = (text: string) => number;

const NEVER_FIRST = /^[，。、；：！？）》”’」』〉】…·～%％,.;:!?)\]]/;
const NEVER_LAST = /[（《“‘「『〈【(¥≥≤≈]$/;
/** A word, or a number with its unit; a run of spaces; else one character. */
const PARTS = /[A-Za-z0-9][\w.,:/@%+'’&=?#-]*(?:元|年|月|日|天|个|条|岁)?|\s+|[\s\S]/gu;

/** What may not be torn apart. */
function clusters(text: string): string[] {
  const out: string[] = [];
  for (const [part] of text.matchAll(PARTS)) {
    const last = out[out.length - 1];
    if (last !== undefined && (NEVER_FIRST.test(part) || NEVER_LAST.test(last))) out[out.length - 1] = last + part;
    else out.push(part);
  }
  return out;
}

/** A word wider than the line is torn where the line ends. */
const torn = (cluster: string, width: number, measure: Measure): string[] =>
  measure(cluster) > width ? [...cluster] : [cluster];

export function wrap(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const cluster of clusters(paragraph).flatMap((one) => torn(one, width, measure))) {
      if (line && measure((line + cluster).trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += line ? cluster : cluster.trimStart();
    }
    if (line.trim()) lines.push(line.trimEnd());
  }
  return lines;
}
