export { type Beschluss, findBeschluss, listBeschluesse } from './beschluesse/beschluss.store.ts';
export { listSitzungen, type Sitzung } from './sitzungen/sitzung.store.ts';
