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
