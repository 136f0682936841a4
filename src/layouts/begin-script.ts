/**
 * Stands in every page's head and runs before the first paint: says that scripts run, and in which mode the reader reads (anything but
 * `large` is the usual one), so that large print never flashes and room is kept for what scripts will draw; and says where a script
 * of the page does not come (`.lost`): then what it drives is hidden (styles/base.css) and the page offers to be loaded again. Plain old
 * syntax, since no build step touches it, and short: it stands in thousands of pages.
 */
export const BEGIN_SCRIPT =
  "(function(r){r.className='js';addEventListener('error',function(e){if(e.target.type=='module')r.className='js lost'},true);" +
  'try{r.dataset.reading=localStorage.reading}catch(e){}})(document.documentElement)';
