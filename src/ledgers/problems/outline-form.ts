/** What a boundary file may be that is no GeoJSON FeatureCollection in degrees: what its faults name. */

/** A form in which outlines come, and which must become GeoJSON first. */
export type OutlineForm =
  | 'shapefile'
  | 'packed'
  | 'geopackage'
  | 'kml'
  | 'gml'
  | 'gpx'
  | 'xml'
  | 'javascript'
  | 'wkt'
  | 'topojson'
  | 'esri'
  | 'echarts'
  | 'geometry-collection'
  | 'feature'
  | 'geometry'
  | 'list'
  | 'lines'
  | 'empty'
  | 'other';
