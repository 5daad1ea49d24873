/** An error as it travels: a code, the facts of the case, and what to do. */
export interface WireErrorBody {
  code: string;
  args: Record<string, unknown>;
  hint?: string | null;
}

/** A command was refused or failed; the interface says so in the viewer's language. */
export class WireError extends Error implements WireErrorBody {
  readonly code: string;
  readonly args: Record<string, unknown>;
  readonly hint: string | null;

  constructor(body: WireErrorBody) {
    super(body.code);
    this.name = 'WireError';
    this.code = body.code;
    this.args = body.args ?? {};
    this.hint = body.hint ?? null;
  }
}

function isBody(value: unknown): value is WireErrorBody {
  return (
    typeof value === 'object' && value !== null && typeof (value as { code?: unknown }).code === 'string'
  );
}

/** Whatever was thrown, as an error of the wire. */
export function wireError(thrown: unknown): WireError {
  if (thrown instanceof WireError) return thrown;
  if (isBody(thrown)) return new WireError(thrown);
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return new WireError({ code: 'unreachable', args: { detail } });
}
