/** What the map says while it is not there yet: apart, so that the page's first script stays small. */
export const mapWords = {
  loading: '地图正在载入……',
  failed: '地图没有载入，请用列表。',
};
