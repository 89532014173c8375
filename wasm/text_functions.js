// Embind's JavaScript where every argument and every result is text (bindings.cpp): what the library does for three dozen
// types, their overloads and their errors comes to this. Text crosses as a length and that many bytes of UTF-8.
/* global mergeInto, LibraryManager, HEAPU8, HEAPU32, Module, UTF8ToString, UTF8ArrayToString, getWasmTableEntry, _malloc, _free */
mergeInto(LibraryManager.library, {
  _embind_register_std_string: function () {}, // the one type there is

  _embind_register_function__deps: ['malloc', 'free', '$getWasmTableEntry'],
  _embind_register_function: function (name, count, types, signature, invoker, target) {
    var call = getWasmTableEntry(invoker);
    Module[UTF8ToString(name)] = function () {
      var given = [].map.call(arguments, function (text) {
        var bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
        var at = _malloc(4 + bytes.length);
        HEAPU32[at >> 2] = bytes.length;
        HEAPU8.set(bytes, at + 4);
        return at;
      });
      var result = call.apply(null, [target].concat(given));
      given.forEach(_free);
      var text = UTF8ArrayToString(HEAPU8, result + 4, HEAPU32[result >> 2]);
      _free(result);
      return text;
    };
  },
});
