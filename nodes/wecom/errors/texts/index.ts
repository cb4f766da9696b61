import { accessErrors } from './access';
import { appMessageErrors } from './appMessage';
import { collectFormErrors } from './collectForm';
import type { ErrorTexts } from './errorText';
import { groupChatErrors } from './groupChat';
import { mediaErrors } from './media';
import { outreachErrors } from './outreach';
import { parameterErrors } from './parameter';
import { paymentErrors } from './payment';
import { peopleErrors } from './people';
import { rateErrors } from './rate';
import { salesErrors } from './sales';
import { tagErrors } from './tag';

export type { ErrorKind, ErrorText } from './errorText';

/**
 * Every error code that customer contact can answer with, by code.
 *
 * @see https://developer.work.weixin.qq.com/document/path/90313
 */
export const errorTexts: ErrorTexts = {
	...accessErrors,
	...rateErrors,
	...parameterErrors,
	...peopleErrors,
	...tagErrors,
	...outreachErrors,
	...groupChatErrors,
	...mediaErrors,
	...salesErrors,
	...collectFormErrors,
	...paymentErrors,
	...appMessageErrors,
};
