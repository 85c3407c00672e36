/** Ships on every page: the search box's shortcut and the links that copy themselves. */
import { enhanceCopyLinks } from './copy-link.ts';
import { enhanceSearchBox } from './search-box.ts';

enhanceSearchBox();
enhanceCopyLinks();
