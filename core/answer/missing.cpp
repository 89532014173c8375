#include "answer/missing.h"

namespace yidi {

List<Parameter> find_missing(const List<Outcome>& outcomes) {
  ParameterSet all;
  for (const Outcome& outcome : outcomes) all.add(outcome.missing);
  List<Parameter> missing;
  for (int i = 0; i < parameter_count; ++i)
    if (all.has(Parameter(i))) missing.push_back(Parameter(i));
  return missing;
}

}  // namespace yidi
