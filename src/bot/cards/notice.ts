import type { Notice } from '../../plan/notices';
import { askedInVainCard } from './askedInVain';
import type { AdaptiveCard } from './elements';
import { heartbeatCard } from './heartbeat';
import { roundClosedCard } from './roundClosed';
import { tellWords } from '../words/telling';

/** A notice as its card, with what the notification says: nothing of the plan itself. Pure. */
export function noticeCard(notice: Notice): { card: AdaptiveCard; summary: string } {
  switch (notice.kind) {
    case 'round closed':
      return { card: roundClosedCard(notice.summary), summary: tellWords.roundSummary };
    case 'heartbeat':
      return { card: heartbeatCard(notice.week), summary: tellWords.weekSummary };
    case 'asked in vain':
      return { card: askedInVainCard(notice), summary: tellWords.inVainSummary };
  }
}
