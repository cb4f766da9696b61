import type { Resource } from '../../operation/resource';
import { create } from './create';
import { deleteContactWay } from './delete';
import { endTemporaryChat } from './endTemporaryChat';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';
import { upsert } from './upsert';

/** Contact Way: QR codes and buttons by which customers add members (联系我). */
export const contactWay: Resource = {
	name: 'Contact Way',
	value: 'contactWay',
	description: 'QR codes and buttons by which customers add members',
	operations: [create, upsert, deleteContactWay, endTemporaryChat, get, getAll, update],
	default: 'create',
};
