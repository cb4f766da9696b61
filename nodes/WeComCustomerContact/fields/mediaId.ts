/** How the ID of an uploaded file looks, for fields that take one. */
export const mediaIdPlaceholder = 'e.g. 1jF5kQzB7nYdW0pTsVx3LcRgHm9aEu2iKo8qXyJ6tNfM';
