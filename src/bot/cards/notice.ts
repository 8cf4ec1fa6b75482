import type { Notice } from '../../plan/notices';
import { askedInVainCard } from './askedInVain';
import type { AdaptiveCard } from './elements';
import { heartbeatCard } from './heartbeat';
import { roundClosedCard } from './roundClosed';

/** A notice as its card, with what the notification says: nothing of the plan itself. Pure. */
export function noticeCard(notice: Notice): { card: AdaptiveCard; summary: string } {
  switch (notice.kind) {
    case 'round closed':
      return { card: roundClosedCard(notice.summary), summary: 'A round has closed' };
    case 'heartbeat':
      return { card: heartbeatCard(notice.week), summary: 'The week in your plan' };
    case 'asked in vain':
      return { card: askedInVainCard(notice), summary: 'Asked, and not answered' };
  }
}
