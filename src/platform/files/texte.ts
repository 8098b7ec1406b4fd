export { dateiTexte } from '../../begriffe/dateitexte.ts';
