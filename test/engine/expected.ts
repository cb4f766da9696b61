/** The query of every request: a token, as the journal masks it. */
export const withToken = { access_token: expect.stringMatching(/^token#\d+$/) };
