import type { IdMaker } from '../ids';
import type { AppName } from '../types';

/** A question as an app has sent it. */
export interface FormQuestion {
	question_id: number;
	title: string;
	pos: number;
	/** 2: deleted. */
	status: 1 | 2;
	reply_type: number;
	must_reply: boolean;
	note?: string;
	option_item?: Array<{ key: number; value: string; status: 1 | 2 }>;
	question_extend_setting?: Record<string, Record<string, unknown>>;
}

export interface FormInfo {
	form_title: string;
	form_desc?: string;
	form_header?: string;
	form_question: { items: FormQuestion[] };
	form_setting: FormSetting;
}

export interface FormSetting {
	fill_out_auth?: number;
	fill_in_range?: { userids?: string[]; departmentids?: number[] };
	setting_manager_range?: { userids?: string[] };
	timed_repeat_info?: Record<string, unknown> & { enable?: boolean };
	allow_multi_fill?: boolean;
	/** Unix seconds; 0 never. */
	timed_finish?: number;
	can_anonymous?: boolean;
	can_notify_submit?: boolean;
}

/** Who answered: a member, somebody outside, or nobody who is known. */
export interface Answerer {
	userid?: string;
	tmp_external_userid?: string;
	user_name?: string;
}

export interface FormAnswer extends Answerer {
	answer_id: number;
	/** Unix seconds. */
	ctime: number;
	mtime: number;
	/** 1 valid, 3 removed. */
	answer_status: 1 | 3;
	reply: { items: Array<Record<string, unknown> & { question_id: number }> };
}

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
