/** How a word of a choice column is decorated: a shape beside it and SharePoint's own colour class. */
type Look = { icon: string; colour: string };

const RAG_LOOKS: Readonly<Record<string, Look>> = {
  Red: { icon: 'ErrorBadge', colour: 'sp-field-severity--blocked' },
  Amber: { icon: 'Warning', colour: 'sp-field-severity--warning' },
  Green: { icon: 'CheckMark', colour: 'sp-field-severity--good' },
  Complete: { icon: 'Completed', colour: 'sp-field-severity--low' },
};
const NOT_RATED: Look = { icon: 'Unknown', colour: '' };

/**
 * The format of the column RAG: a shape and a colour beside the word. The value itself stays the word,
 * so that exports and views without formatting lose nothing.
 */
export const RAG_FORMAT = JSON.stringify({
  $schema: 'https://developer.microsoft.com/json-schemas/sp/v2/column-formatting.schema.json',
  elmType: 'div',
  attributes: { class: choose(look => look.colour) },
  style: { padding: '0 4px' },
  children: [
    {
      elmType: 'span',
      style: { 'margin-right': '6px' },
      attributes: { iconName: choose(look => look.icon) },
    },
    { elmType: 'span', txtContent: '@currentField' },
  ],
});

/** A formatting expression that picks by the column's value. */
function choose(part: (look: Look) => string): string {
  const cases = Object.entries(RAG_LOOKS).reduceRight(
    (otherwise, [word, look]) => `if(@currentField == '${word}', '${part(look)}', ${otherwise})`,
    `'${part(NOT_RATED)}'`,
  );
  return `=${cases}`;
}
