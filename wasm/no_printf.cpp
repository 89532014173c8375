// Stands in for C's printf in the modules, and writes nothing: 4 KB of a download of 96 that no answer shows. Only two
// places ask for it: the JSON reader, for a control character in a message of which the position alone is used, and
// Embind, for the names of types in complaints to whoever builds the module. It is of C's library, so declared here and
// not included, whose headers would have it otherwise.
extern "C" {
int snprintf(char* to, unsigned long size, const char*, ...) {
  if (size > 0) *to = 0;
  return 0;
}
int sprintf(char* to, const char*, ...) {
  *to = 0;
  return 0;
}
// What the compiler makes of it where no floating point is printed.
int siprintf(char* to, const char*, ...) {
  *to = 0;
  return 0;
}
int __small_sprintf(char* to, const char*, ...) {
  *to = 0;
  return 0;
}
}
