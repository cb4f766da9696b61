/* eslint-disable no-console */
import { createCluster } from './cluster';

/** Starts a small cluster, names its folder, and waits to be ended from outside. */
async function main(): Promise<void> {
	const { folder } = await createCluster({ workers: 1 });
	console.log(`Everything runs in ${folder}`);
}

void main();
