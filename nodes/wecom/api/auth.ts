import { reads } from './call';

/** The access token (access_token), and a call that needs nothing else. */
export const authApi = {
	getToken: reads('auth.getToken', 'GET', '/cgi-bin/gettoken'),
	/** Needs no permission: it shows whether the token is good. */
	getApiDomainIp: reads('auth.getApiDomainIp', 'GET', '/cgi-bin/get_api_domain_ip'),
};
