/** "carried over once", "carried over twice", "carried over 3 times". */
export function carriedWords(count: number): string {
  if (count === 1) return 'carried over once';
  return count === 2 ? 'carried over twice' : `carried over ${count} times`;
}
