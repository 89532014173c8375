// Stands in for C's strtod in the modules: 6.5 KB of a download of 96 that no answer shows. Only the JSON reader asks
// for it, for a number that is no whole one. No field of yidi takes such a number, and the reader hands on its text;
// but it refuses one that is too large for a double, and so must the module, as the program does.
#include <math.h>

namespace {

// From here on a number is rounded to infinity: 2^1024 - 2^970, in digits.
constexpr char limit[] =
    "1797693134862315807937289714053034150799341327100378269361737789804449682927647509466490179775872070963"
    "3028641669288791094655554785194040263065748867150582068190890200070838367627385484581771153176447573027"
    "0069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497792";
constexpr int limit_digits = sizeof limit - 1;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The exponent after an e, no further from zero than makes a difference.
int exponent_at(const char* at) {
  constexpr int far = 100'000'000;
  if (*at != 'e' && *at != 'E') return 0;
  const bool negative = *++at == '-';
  if (negative || *at == '+') ++at;
  int exponent = 0;
  for (; is_digit(*at); ++at)
    if (exponent < far) exponent = exponent * 10 + (*at - '0');
  return negative ? -exponent : exponent;
}

// The text is a JSON number, 0.0123e5: its first digit that is not 0 stands so many places before the point, and from
// there its digits are held against the limit's.
bool is_too_large(const char* at) {
  if (*at == '-') ++at;
  const char* first = nullptr;
  int places = 0;
  bool after_point = false;
  for (; is_digit(*at) || *at == '.'; ++at) {
    after_point = after_point || *at == '.';
    if (*at == '.') continue;
    if (!first && *at != '0') first = at;
    if (first && !after_point) ++places;
    if (!first && after_point) --places;
  }
  if (!first) return false;
  places += exponent_at(at);
  if (places != limit_digits) return places > limit_digits;
  const char* bound = limit;
  for (; *bound && (is_digit(*first) || *first == '.'); ++first) {
    if (*first == '.') continue;
    if (*first != *bound) return *first > *bound;
    ++bound;
  }
  return !*bound;
}

}  // namespace

extern "C" {
double strtod(const char* text, char** end) {
  const char* at = text;
  while (*at) ++at;
  *end = const_cast<char*>(at);
  return is_too_large(text) ? HUGE_VAL : 0.0;
}
// Of the same part of C's library; nobody here asks for them.
float strtof(const char* text, char** end) { return float(strtod(text, end)); }
long double strtold(const char* text, char** end) { return strtod(text, end); }
}
