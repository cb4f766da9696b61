import type { IDataObject } from 'n8n-workflow';

import { idsIn, numberIn, recordIn, recordsIn } from '../answer';
import type { Answer, Call, CallId } from '../api';
import { collectFormApi } from '../api';

/** Makes a call of whoever reads forms. */
export type Ask = <I extends CallId>(call: Call<I>, params: object) => Promise<Answer<I>>;

/** A question, as far as answers need it. */
export interface Question {
	id: number;
	/** An empty text where WeCom sent none. */
	title: string;
	/** WeCom's figure for the kind. */
	kind?: number;
	/** Whether it was deleted; old answers still have it. */
	isDeleted: boolean;
	/** Texts of the options by their keys. */
	options: ReadonlyMap<number, string>;
}

/** A form, as far as answers need it. */
export interface Form {
	questions: Question[];
	/** IDs of its rounds (repeated_id); a form that does not repeat has one. */
	rounds: string[];
}

const DELETED = 2;

/**
 * Reads a form (获取收集表信息).
 *
 * @returns `{ formid, form_title, form_question, form_setting, repeated_id }`, as WeCom gives it
 * @see https://developer.work.weixin.qq.com/document/path/97817
 */
export async function readFormInfo(ask: Ask, formid: string): Promise<IDataObject> {
	const answer = await ask(collectFormApi.get, { formid });
	return recordIn(answer, 'form_info', 'form') as IDataObject;
}

/** What answers need to know of a form, by {@link readFormInfo}. */
export function formOf({ form_question, repeated_id }: IDataObject): Form {
	const { items } = (form_question ?? {}) as IDataObject;
	return { questions: recordsIn(items).flatMap(questionOf), rounds: idsIn(repeated_id) };
}

function questionOf(item: IDataObject): Question[] {
	const id = numberIn(item.question_id);
	if (id === undefined) return [];
	const options = recordsIn(item.option_item).flatMap(({ key, value }): Array<[number, string]> => {
		const number = numberIn(key);
		return number === undefined || typeof value !== 'string' ? [] : [[number, value]];
	});
	return [
		{
			id,
			title: typeof item.title === 'string' ? item.title.trim() : '',
			kind: numberIn(item.reply_type),
			isDeleted: numberIn(item.status) === DELETED,
			options: new Map(options),
		},
	];
}
