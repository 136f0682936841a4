/**
 * Runs before the map's controls are drawn: they take their room at once where scripts run, and none where they do
 * not. Plain old syntax, since no build step touches it.
 */
export const MARK_SCRIPT = "document.documentElement.setAttribute('data-script','')";
