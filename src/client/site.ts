/** Ships on every page: the search box's shortcut and the links that copy themselves. */
import { enhanceCopyLinks } from './copy-link.ts';
import { enhanceSearchBoxes } from './search-box.ts';

enhanceSearchBoxes();
enhanceCopyLinks();
