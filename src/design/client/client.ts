/**
 * Makes pages nicer, never possible: everything works without this script. Runs after the document is read.
 * Behaviour hangs on data attributes that the components write; the words come from there as well.
 */
import { enhanceForms } from './forms.ts';
import { enhanceRefresh } from './refresh.ts';
import { enhanceTables } from './tables.ts';
import { enhanceWidgets } from './widgets.ts';

enhanceForms(document);
enhanceTables(document);
enhanceWidgets(document);
enhanceRefresh();
