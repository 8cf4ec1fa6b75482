import { GROUPS } from './access';
import { ACTIONS } from './lists/actions';
import { PLANS } from './lists/plans';
import { UPDATES } from './lists/updates';

const [managers, readers] = GROUPS;
const ratedOn = PLANS.columns.RatedOn.shown;

/** The site's description: what the lists are, who may do what, and how old a rating is. */
export const WELCOME =
  `Action plans, kept by Followthrough. ${ACTIONS.title}: what is to be done, by whom and when. ` +
  `${UPDATES.title}: what was said about it. Ratings are not worked out while you look: each says ` +
  `RAG as at which day it became so, and ${PLANS.title} says “${ratedOn}” for all of them. ` +
  `“${managers.title}” edit the lists by hand, “${readers.title}” read them; owners answer in chat.`;
