import type { ErrorRequestHandler, Response } from 'express';
import { randomUUID } from 'node:crypto';
import { MOST_TEXT } from '../../plan/record';
import type { Trouble } from '../../plan/service';
import { nameOf } from '../nameOf';
import { numberInForm } from '../../plan/words/forms';
import { serviceWords } from '../words/talking';

/** Answers with a sentence that says what to do. */
export function trouble(response: Response, status: number, error: string): void {
  response.status(status).json({ error } satisfies Trouble);
}

/** The one place where faults of a request are caught: a sentence for people, ids for the log, never a stack. */
export function answerTrouble(log: (line: string) => void): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = statusOf(error);
    if (status === 413) trouble(response, 413, serviceWords.tooLong(numberInForm(MOST_TEXT)));
    else if (status >= 400 && status < 500) trouble(response, 400, serviceWords.notUnderstood);
    else {
      const reference = randomUUID().slice(0, 8);
      log(`request failed: ${reference} ${request.method} ${nameOf(error)} ${placeOf(error)}`);
      trouble(response, 500, `${serviceWords.failed} ${serviceWords.tell(reference)}`);
    }
  };
}

/** Express and its body parser put a status on what the caller got wrong. */
function statusOf(error: unknown): number {
  const { status } = error as { status?: unknown };
  return typeof status === 'number' ? status : 500;
}

/** Where in our code it happened: the first line of the stack that is a place, without the message. */
function placeOf(error: unknown): string {
  const { stack = '' } = error as Partial<Error>;
  return /\n\s+at (.*)/.exec(stack)?.[1] ?? '';
}
