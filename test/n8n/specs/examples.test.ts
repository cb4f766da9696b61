import { describeExamples } from '../exampleFlows';
import { createWorld, type World } from '../world';

let world: World;

beforeAll(async () => {
	world = await createWorld();
});

afterAll(async () => await world?.close());

describeExamples(() => world);
