/** GeoJSON positions: longitude, latitude, WGS 84 degrees. */
export type Point = readonly [lon: number, lat: number]

/** A GeoJSON geometry (RFC 7946) of longitudes and latitudes in WGS 84 degrees, without heights. */
export type Geometry =
  | { type: 'Point'; coordinates: Point }
  | { type: 'MultiPoint' | 'LineString'; coordinates: Point[] }
  | { type: 'MultiLineString' | 'Polygon'; coordinates: Point[][] }
  | { type: 'MultiPolygon'; coordinates: Point[][][] }
  | { type: 'GeometryCollection'; geometries: Geometry[] }

/** West, south, east, north; west > east crosses the antimeridian. */
export type Bounds = readonly [west: number, south: number, east: number, north: number]

/** Web Mercator (EPSG:3857) as fractions of the world, 0 to 1 from the north-west; latitudes are cut at ±85.0511°. */
export function mercator([lon, lat]: Point): Point {
  const sin = Math.sin((Math.max(-85.0511, Math.min(85.0511, lat)) * Math.PI) / 180)
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)]
}

/** The inverse of `mercator`. */
export function unmercator([x, y]: Point): Point {
  return [(x - 0.5) * 360, (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90]
}

/** Whether a point lies within bounds, edges included. */
export function isWithin([lon, lat]: Point, [west, south, east, north]: Bounds): boolean {
  if (lat < south || lat > north) return false
  return west <= east ? lon >= west && lon <= east : lon >= west || lon <= east
}
