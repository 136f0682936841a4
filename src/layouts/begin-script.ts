/**
 * Stands in every page's head and runs before the first paint: says that scripts run, and in which mode the reader reads (anything but
 * `large` is the usual one), so that large print never flashes and room is kept for what scripts will draw; and says where a script
 * of the page does not come (`.lost`): then what it drives is hidden (styles/base.css) and the page offers to be loaded again. Plain old
 * syntax, since no build step touches it, and short: it stands in thousands of pages.
 */
export const BEGIN_SCRIPT =
  "var r=document.documentElement;r.className='js';addEventListener('error',function(e){if(e.target.type=='module')r.className='js lost'},!0);" +
  'try{r.dataset.reading=localStorage.reading}catch(e){}' +
  "function fold(d,f,i){d=document.querySelectorAll('.fold:not([data-fold])');f=r.dataset.reading=='large'||matchMedia('(max-width:59.99em)').matches;for(i=0;i<d.length;i++){d[i].open=!f;d[i].dataset.fold=''}}";
/**
 * Folds what a narrow screen and large print fold, of what stands above it: the style sheets leave it out until then, so
 * that nothing moves. A page without JavaScript shows all of it.
 */
export const CLOSE_FOLDS = 'fold()';
