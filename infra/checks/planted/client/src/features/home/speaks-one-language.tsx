// expect: biome lint/style/noJsxLiterals
export function Greeting() {
  return <p>Bonjour</p>;
}
