/**
 * Runs before the map's controls are drawn: they take their room at once where scripts run, and none where they do
 * not. Plain old syntax, since no build step touches it.
 */
export const MARK_SCRIPT = "document.documentElement.setAttribute('data-script','')";

/** What the Content-Security-Policy calls it. */
export async function markScriptHash(): Promise<`sha256-${string}`> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(MARK_SCRIPT)));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}
