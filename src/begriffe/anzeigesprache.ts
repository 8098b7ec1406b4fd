/** Languages of the interface: German first, English complete. */
export type Anzeigesprache = 'de' | 'en';
