/**
 * Runs in the page itself, after its control: where the page's scripts cannot come, says why, which no script of theirs could,
 * and takes the control away. Plain old syntax, since no build step touches it.
 */
export const START_NOTE =
  "(function(d){function s(n){d.getElementById(n).hidden=false;d.querySelector('ledger-check').hidden=true}" +
  "if(location.protocol==='file:')s('check-from-file');" +
  "else addEventListener('error',function(e){if(e.target&&e.target.tagName==='SCRIPT')s('check-not-loaded')},true)})(document)";
