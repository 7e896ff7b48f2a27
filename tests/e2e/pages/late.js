// As on a slow line: the element is defined when the page has long been painted.
setTimeout(() => import("/embed.js"), 400);
