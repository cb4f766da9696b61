import { todayInChina } from '../../../../../nodes/WeComCustomerContact/fields/times';
import { DAY, dayInChina } from '../../../../../nodes/values/daysInChina';

/** Midnight in China of the day so many days ago. */
export function midnight(daysAgo: number): number {
	return todayInChina() - daysAgo * DAY;
}

/** Name of the day so many days ago in China. */
export function dayName(daysAgo: number): string {
	return dayInChina(midnight(daysAgo));
}
