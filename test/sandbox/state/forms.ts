import type { FormAnswer, FormInfo } from '../formTypes';
import type { IdMaker } from '../ids';
import type { AppName } from '../types';

export interface Form {
	formid: string;
	app: AppName;
	info: FormInfo;
	/** ID of its only round. */
	round: string;
	answers: FormAnswer[];
}

/** Forms (收集表) by their ids. */
export class FormBook {
	private readonly forms = new Map<string, Form>();
	private created = 0;

	constructor(private readonly makeId: IdMaker) {}

	/** @param ids those of the seed; others get ids of their own */
	add(app: AppName, info: FormInfo, ids?: Pick<Form, 'formid' | 'round'>): Form {
		const label = `form ${++this.created}`;
		const formid = ids?.formid ?? this.makeId('wcKq8DDAAA', label);
		const form: Form = {
			formid,
			app,
			info,
			round: ids?.round ?? this.makeId('repKq8DDAA', label),
			answers: [],
		};
		this.forms.set(formid, form);
		return form;
	}

	find(formid: string): Form | undefined {
		return this.forms.get(formid);
	}

	withRound(round: string): Form | undefined {
		return this.all().find((form) => form.round === round);
	}

	all(): Form[] {
		return [...this.forms.values()];
	}

	delete({ formid }: Form): void {
		this.forms.delete(formid);
	}
}
