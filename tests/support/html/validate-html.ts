import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // Astro closes void elements with a slash, which HTML allows and ignores.
    'void-style': 'off',
    // Titles are those of the sources' events and laws, which are long; search engines cut them where they like.
    'long-title': ['error', { maxlength: 120 }],
    // A matter of taste in a file that nobody writes by hand.
    'no-trailing-whitespace': 'off',
  },
});

/** What html-validate objects to in a page, one line each: `index.html:3:1 rule: message`. */
export async function validateHtml(html: string, page: string): Promise<string[]> {
  const { results } = await validator.validateString(html, page);
  return results
    .flatMap((result) => result.messages)
    .map(({ line, column, ruleId, message }) => `${page}:${line}:${column} ${ruleId}: ${message}`);
}
