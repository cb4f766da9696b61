import type { Member } from './people';

/** A member who has left the corp; no longer among its members. */
export interface Resigned {
	/** With the customers who wait for somebody else. */
	member: Member;
	/** Unix seconds. */
	dimissionTime: number;
}
