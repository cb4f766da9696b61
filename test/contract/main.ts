/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { contractTypes } from './contractTypes';

/** Prints the types of the contract. A program of its own, since Jest does not load what makes them. */
void contractTypes().then((types) => process.stdout.write(types));
