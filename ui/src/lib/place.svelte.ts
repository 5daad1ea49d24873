/** The place in view: the city whose clock the times on the screen are in. */
class Place {
  city = $state('');
  offset = $state('');
}

export const place = new Place();

/** Says which place's clock counts now; without one, that the screen shows several at once. */
export function showPlace(city = '', offset = ''): void {
  place.city = city;
  place.offset = offset;
}
