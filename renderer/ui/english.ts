interface Locale {
  readonly locale: string;
  readonly direction: 'ltr';
}

const english: Locale = { locale: 'en-GB', direction: 'ltr' };

/**
 * The language of what components say by themselves, such as "Dismiss": that of the app, whatever the system speaks. By an alias of the
 * build this stands in for react-aria's own `useDefaultLocale`, which has the browser look through all its languages while the page
 * starts. While the app is being developed (`npm run dev`) theirs is taken.
 */
export function useDefaultLocale(): Locale {
  return english;
}

/** The same outside of components. */
export function getDefaultLocale(): Locale {
  return english;
}
