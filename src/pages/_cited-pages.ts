import { currentEdition } from '../gate/current-edition.ts';
import { currentReference } from '../gate/current-reference.ts';
import { onceFor } from '../text/once-for.ts';
import { readPublishedAt } from '../site.ts';
import { listCitedPages } from '../views/cite/citation.ts';

const keptPages = onceFor((reference: ReturnType<typeof currentReference>) =>
  listCitedPages(reference, { ...readPublishedAt(), edition: currentEdition() }),
);

/** Every page that can be cited, as the site that is built or served cites it. */
export const currentCitedPages = () => keptPages(currentReference());
