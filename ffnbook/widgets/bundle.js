/* Made by tools/bundle.py from ffnbook/widgets/js. Do not edit. */
var FFN = (() => {
"use strict";
const $engine = (() => {
const version = 1;
return { version };
})();
const $main = (() => {

return { version: $engine.version };
})();
return $main;
})();
