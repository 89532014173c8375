// What scripts of 2008 leave behind in a page: names of their own everywhere, and more on every array, object and text.
var $ = function () {
  return null;
};
var jQuery = $,
  t = 'taken',
  html = 'taken',
  lang = 'taken',
  yidi = 'taken',
  e = 'taken',
  n = 'taken';
Array.prototype.each = function (act) {
  for (var i = 0; i < this.length; i++) act(this[i], i);
  return this;
};
Array.prototype.remove = function (one) {
  return this.splice(this.indexOf(one), 1);
};
Array.prototype.last = 'taken';
Object.prototype.extend = function (more) {
  for (var key in more) this[key] = more[key];
  return this;
};
Object.prototype.owner = 'cms';
String.prototype.format = function () {
  return this;
};
Function.prototype.bindAsEventListener = function (object) {
  var method = this;
  return function () {
    return method.apply(object, arguments);
  };
};
Date.prototype.format = function () {
  return String(this);
};
window.onerror = function () {
  return false;
};
