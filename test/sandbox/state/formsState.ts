import type { SandboxState } from '../types';
import type { Corp } from './corp';

/** The forms' part of the snapshot. */
export function formsState({ forms }: Corp): Pick<SandboxState, 'forms'> {
	return {
		forms: forms
			.all()
			.map(({ formid, app, info, answers }) => structuredClone({ formid, app, info, answers })),
	};
}
