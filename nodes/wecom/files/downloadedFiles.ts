import { Limiter } from '../limits/limiter';

/** Downloaded files in memory at a time, of all runs; each is held until it is looked at, or uploaded. */
const FILES_AT_A_TIME = 4;

/** Lets a few of those who download a file hold it in memory. */
export const downloadedFiles = new Limiter(() => FILES_AT_A_TIME);
