import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { FormContext } from '../fields/field';
import { outputFieldsOf } from '../fields/outputFields';
import { paceOptionsOf } from '../fields/pace';
import type { AnyWay } from '../operation/operation';
import { RecordWithFiles } from '../operation/operation';
import { Failure, toNodeError } from '../../wecom/errors/failure';
import { callWeCom } from '../../wecom/callWeCom';
import { runOf } from '../../wecom/run';
import { warningsOf } from '../../wecom/warnings';
import { chosenFields } from './chosenFields';
import type { Form } from './form';
import { transportOf } from './requestOptions';

/**
 * Carries an operation out for one input item, as it is declared. Every output item is linked to its input item.
 *
 * @returns the output items; with Continue On Fail one error item when it fails
 */
export async function carryOut(item: FormContext, form: Form): Promise<INodeExecutionData[]> {
	const finish = await begin(item, form);
	return await finish();
}

/** Goes on with an item that is prepared: makes its calls and gives its output items. */
export type Finish = () => Promise<INodeExecutionData[]>;

/** Checks and builds what an input item needs before its calls. */
export async function begin(item: FormContext, form: Form): Promise<Finish> {
	try {
		const recordsOf = await prepare(item, form);
		return async () => await outputOf(item, form, recordsOf);
	} catch (error) {
		form.forget(item);
		const failed = failedItem(item, error as Error);
		return async () => [failed];
	}
}

type Records = Awaited<ReturnType<AnyWay['answer']>>;

async function outputOf(
	item: FormContext,
	form: Form,
	recordsOf: () => Promise<Records>,
): Promise<INodeExecutionData[]> {
	try {
		const records = await recordsOf();
		const warnings = warningsOf(item);
		// One for all: of a long list that is memory, time, and a shorter saved execution.
		const pairedItem = { item: item.getItemIndex() };
		return records.map((record) => itemOf(record, pairedItem, warnings));
	} catch (error) {
		return [failedItem(item, error as Error)];
	} finally {
		form.forget(item);
	}
}

async function prepare(item: FormContext, form: Form): Promise<() => Promise<Records>> {
	const run = runOf(item);
	run.pace = paceOptionsOf(item);
	run.transport = transportOf(item);
	const way = form.wayOf(item);
	const wanted = outputFieldsOf(item);
	await form.lookNamesUp(item);
	const params = form.paramsOf(item);
	await way.prepare?.call(item, params);
	const send = async (some: object) => await callWeCom(item, way.call, some);
	return async () => {
		const records = await way.answer.call(item, params, send);
		return wanted ? records.map((record) => withFieldsOnly(record, wanted)) : records;
	};
}

function withFieldsOnly(
	record: IDataObject | RecordWithFiles,
	wanted: string[],
): IDataObject | RecordWithFiles {
	if (!(record instanceof RecordWithFiles)) return chosenFields(record, wanted);
	return new RecordWithFiles(chosenFields(record.json, wanted), record.binary);
}

/** @param warnings what WeCom warned of; success alone would hide that it may have ignored something */
function itemOf(
	record: IDataObject | RecordWithFiles,
	pairedItem: INodeExecutionData['pairedItem'],
	warnings: string[],
): INodeExecutionData {
	const hasFiles = record instanceof RecordWithFiles;
	const found = hasFiles ? record.json : record;
	const json = warnings.length > 0 ? { ...found, warning: warnings.join(' ') } : found;
	return hasFiles ? { json, binary: record.binary, pairedItem } : { json, pairedItem };
}

/** The error item of Continue On Fail, or the error itself when the workflow is to stop. */
function failedItem(item: FormContext, error: Error): INodeExecutionData {
	const itemIndex = item.getItemIndex();
	const nodeError =
		error instanceof Failure ? toNodeError(item.getNode(), error, itemIndex) : error;
	if (!item.continueOnFail()) throw nodeError;

	const { errcode, errmsg } = error as Partial<Failure>;
	const { description } = nodeError as { description?: string | null };
	const code = errcode === undefined ? {} : { errcode, errmsg };
	return {
		json: {
			error: nodeError.message,
			// n8n sends an item to the error output only when it holds nothing beside `error` and `details`.
			...(item.getNode().onError === 'continueErrorOutput' ? {} : code),
			details: { ...code, ...(description ? { description } : {}) },
		},
		pairedItem: { item: itemIndex },
	};
}
