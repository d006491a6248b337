const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as HTML shows it, whatever is in it. */
export const asText = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/**
 * Fills in a page of docs/, `{{name}}` by `{{name}}`.
 *
 * @param values HTML, by name
 */
export function fillTemplate(file: string, template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${file} asks for {{${name}}}, which is not known`);
    return value;
  });
}
