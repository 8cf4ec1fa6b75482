import { createContext } from 'react';
import type { Meaning } from '../../plan/glossary';

/** The glossary of the plan that is shown; undefined: it has none of its own. */
export const PlanGlossary = createContext<readonly Meaning[] | undefined>(undefined);
