// Runs before the element is defined: ?keep= in the address is the element's attribute, for a terminal that people
// share.
const keep = new URLSearchParams(location.search).get('keep');
if (keep) document.querySelector('yidi-calculator')?.setAttribute('keep', keep);
