import { id, requiredId, wholeNumber } from '../../fields/checks';
import { requiredNameList } from './nameList';

/** WeCom's limit for the name of a tag or tag group, in characters. */
const NAME_LENGTH = 30;

export const groupNameCheck = requiredId(NAME_LENGTH);

/** One name of a tag that is to be created. */
export const tagNameCheck = requiredId(NAME_LENGTH);

export const tagNamesCheck = requiredNameList({ maxLength: NAME_LENGTH });

/** Sort value of a tag or group: 0 up to 2^32 - 1, higher comes first. */
export const sortValue = wholeNumber({ min: 0, max: 4294967295 });

/** A new name; left out when empty, since WeCom has no nameless tags. */
export const newName = id({ max: NAME_LENGTH });
