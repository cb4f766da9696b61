import type { Resource } from '../../operation/resource';
import { create } from './create';
import { deleteForm } from './delete';
import { get } from './get';
import { getAnswers } from './getAnswers';
import { getStatistics } from './getStatistics';
import { share } from './share';
import { update } from './update';

/**
 * Collection Form: forms that the app creates, and the answers to them (收集表).
 *
 * An app reads only forms that it has created itself, and no call lists forms: keep the IDs. The app has to be among
 * those that may call documents (协作 > 文档), which is a list beside that of customer contact.
 */
export const collectForm: Resource = {
	name: 'Collection Form',
	value: 'collectForm',
	description: 'Forms that this app creates, and the answers of customers and members',
	operations: [create, deleteForm, get, getAnswers, getStatistics, share, update],
	default: 'getAnswers',
};
