import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, type Options, rateLimit } from 'express-rate-limit';
import type { Trouble } from '../../plan/service';
import { serviceWords } from '../words/talking';

const MINUTE_MS = 60_000;

/** How much may come through each door a minute, so that one caller cannot keep the others out. */
export function limits(): Record<'perAddress' | 'perPerson' | 'messages', RequestHandler> {
  return {
    perAddress: rateLimit({ ...usual, limit: 3000 }), // a whole office may share one address
    perPerson: rateLimit(perPersonAMinute(240)),
    messages: rateLimit({ ...usual, limit: 3000 }), // all people come from the few addresses of Teams
  };
}

/** So many a minute from one person. */
export function perPersonAMinute(limit: number): Partial<Options> {
  return { ...usual, limit, keyGenerator: speakerOf };
}

const usual: Partial<Options> = {
  windowMs: MINUTE_MS,
  standardHeaders: 'draft-8',
  legacyHeaders: false,
  validate: { xForwardedForHeader: false },
  message: () => ({ error: serviceWords.tooMuch }) satisfies Trouble,
};

function speakerOf(_request: Request, response: { locals: Record<string, unknown> }): string {
  const { speaker } = response.locals as { speaker?: { id: string } };
  return speaker?.id ?? ipKeyGenerator(_request.ip ?? '');
}
