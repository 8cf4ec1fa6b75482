import { askedToWaitMs } from './patience';

/** What went wrong in SharePoint. `status` is undefined when no answer came. */
export type SharePointError = Error & { status?: number; code?: string };

const SAYS_THERE_ALREADY = '-2130575169';
const LOOKS_AT_TOO_MANY = '-2147024860';

/** Throws what `work` throws as a sentence that names the list and what SharePoint said. */
export async function naming<T>(doing: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw await sharePointError(doing, error);
  }
}

/** A fault of PnPjs or of the network as an error that people can read. */
export async function sharePointError(doing: string, error: unknown): Promise<SharePointError> {
  const answer = answerOf(error);
  if (!answer) {
    const why = error instanceof Error ? error.message : String(error);
    return Object.assign(new Error(`${doing}: ${why}`, { cause: error }), partsOf(error));
  }
  const { code, said } = await whatIsSaid(answer);
  const message = `${doing}: SharePoint answered ${answer.status}${said ? `, “${said}”` : ''}${pauseIn(answer)}`;
  return Object.assign(new Error(message, { cause: error }), {
    status: answer.status,
    ...(code && { code }),
  });
}

/** When to try again, where SharePoint asks for longer than anybody waits. */
function pauseIn(answer: Response): string {
  if (answer.status !== 429 && answer.status !== 503) return '';
  const minutes = Math.ceil((askedToWaitMs(answer, new Date()) ?? 0) / 60_000);
  if (minutes < 1) return '';
  const said = minutes > 120 ? `${Math.ceil(minutes / 60)} hours` : `${minutes} min`;
  return `. It asks to be left alone for ${said}: try again then`;
}

/** A unique column refused a second row with the same key. */
export const isThereAlready = (error: unknown): boolean =>
  partsOf(error).code?.startsWith(SAYS_THERE_ALREADY) ?? false;

/** The row was changed since its ETag was read. */
export const isChangedSince = (error: unknown): boolean => partsOf(error).status === 412;

/** What was asked for is not there, such as an account at an address. */
export const isUnknown = (error: unknown): boolean => partsOf(error).status === 404;

/** SharePoint does not know something that it was asked for, such as a column. */
export const isMisunderstood = (error: unknown): boolean => partsOf(error).status === 400;

/** More rows would have to be looked at than SharePoint does for one answer. */
export const isOverThreshold = (error: unknown): boolean =>
  partsOf(error).code?.startsWith(LOOKS_AT_TOO_MANY) ?? false;

/** Whether SharePoint may have done the write all the same. */
export function isUncertain(error: unknown): boolean {
  const { status, code } = partsOf(error);
  return status === undefined || status === 502 || status === 504 || (status >= 500 && !code);
}

/** The HTTP answer that PnPjs threw, if the error has one. */
function answerOf(error: unknown): Response | undefined {
  const { response } = Object(error) as { response?: unknown };
  return response instanceof Response ? response : undefined;
}

function partsOf(error: unknown): { status?: number; code?: string } {
  const { status, code } = Object(error) as { status?: unknown; code?: unknown };
  return {
    ...(typeof status === 'number' && { status }),
    ...(typeof code === 'string' && { code }),
  };
}

/** SharePoint's own code and sentence; nothing when a proxy or gateway answered instead. */
async function whatIsSaid(answer: Response): Promise<{ code?: string; said?: string }> {
  try {
    const body = Object(await answer.clone().json()) as Record<string, unknown>;
    const error = Object(body['odata.error'] ?? body.error) as Record<string, unknown>;
    const { value } = Object(error.message) as { value?: unknown };
    return {
      ...(typeof error.code === 'string' && { code: error.code }),
      ...(typeof value === 'string' && { said: value }),
    };
  } catch {
    return {};
  }
}
