/**
 * Runs in the page itself, after its control, an element of the given name: where the page lies in a folder, whose files no engine may
 * read, shows why (`EngineNotes.astro`) and takes the control away. Plain old syntax, since no build step touches it.
 */
export function engineNote(control: string): string {
  return `if(location.protocol==='file:'){document.getElementById('engine-from-file').hidden=false;document.querySelector('${control}').hidden=true}`;
}
