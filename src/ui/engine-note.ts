/**
 * Runs in the page itself, after its control, an element of the given name: where the page's scripts cannot come, shows why
 * (`EngineNotes.astro`), which no script of theirs could, and takes the control away. Plain old syntax, since no build step
 * touches it.
 */
export function engineNote(control: string): string {
  return (
    `(function(d){function s(n){d.getElementById(n).hidden=false;d.querySelector('${control}').hidden=true}` +
    "if(location.protocol==='file:')s('engine-from-file');" +
    "else addEventListener('error',function(e){if(e.target&&e.target.tagName==='SCRIPT')s('engine-not-loaded')},true)})(document)"
  );
}
