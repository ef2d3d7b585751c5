// A page that is not shown: the browser gives workers to pages alone (see overwrite.ts).
new Worker(`/overwrite.js${location.search}`);
