/** A function that works its result out once for each object it is given, and keeps it for as long as the object. */
export function onceFor<Given extends object, Result>(make: (given: Given) => Result): (given: Given) => Result {
  const kept = new WeakMap<Given, { result: Result }>();
  return (given) => {
    const known = kept.get(given) ?? { result: make(given) };
    kept.set(given, known);
    return known.result;
  };
}
