// Runs before the element is defined, so that the first words are already in the right language:
// ?lang= in the address, else the browser's preference. Nothing is stored.
const asked = new URLSearchParams(location.search).get('lang');
const preferred = navigator.languages.find((one) => /^(zh|en)\b/i.test(one)) ?? 'zh';
const chosen = asked === 'zh' || asked === 'en' ? asked : preferred.slice(0, 2).toLowerCase();
document.querySelector('yidi-calculator')?.setAttribute('lang', chosen);
