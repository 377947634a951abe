/** What pdf.js runs in a thread of its own; loading it lets it run in this one. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
