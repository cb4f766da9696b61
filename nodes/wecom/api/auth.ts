import { reads } from './call';

/** The access token (access_token). */
export const authApi = {
	getToken: reads('auth.getToken', 'GET', '/cgi-bin/gettoken'),
};
