/* Gives the frames of figures of this site the height that their content asks for. Load it once a page, after or before them. */
(function () {
  var origin = new URL(document.currentScript.src, location.href).origin;
  var frames = document.getElementsByTagName('iframe');
  var sites = (window.figureFrames = window.figureFrames || {});
  if (sites[origin]) return;
  sites[origin] = true;
  addEventListener('message', function (event) {
    var height = event.origin === origin && event.data ? event.data.figureHeight : undefined;
    if (typeof height !== 'number' || !(height > 0 && height < 20000)) return;
    for (var i = 0; i < frames.length; i += 1)
      if (frames[i].contentWindow === event.source) frames[i].height = String(Math.ceil(height));
  });
  // A frame that was there before this script has told its height to nobody; it may not have gone to its address yet.
  for (var i = 0; i < frames.length; i += 1)
    if (frames[i].src.indexOf(origin + '/') === 0) frames[i].contentWindow.postMessage({ figureHeight: 'ask' }, '*');
})();
