// An answer as JSON (contract.md; policies/schema/answer.schema.json), its keys in fixed order: as text through a
// JsonWriter, or as values through a JsonTree, so that whoever compares answers need not read text.
//
//   JsonWriter out;  write_answer(assessment, Lang::zh, out);  out.take()  ->  {"ok":true,"policy":{…},…}
//   JsonTree tree;   write_answer(assessment, Lang::zh, tree);  tree.take().at_pointer("/settlement/sheet/hifp_pay")
#pragma once

#include "answer/assessment.h"

namespace yidi {

template <class Out>
void write_answer(const Assessment& assessment, Lang lang, Out& out);

// {"ok":false,"errors":[{"code","path","message"}]}
template <class Out>
void write_errors(const Errors& errors, Lang lang, Out& out);

extern template void write_answer(const Assessment&, Lang, JsonWriter&);
extern template void write_answer(const Assessment&, Lang, JsonTree&);
extern template void write_errors(const Errors&, Lang, JsonWriter&);
extern template void write_errors(const Errors&, Lang, JsonTree&);

}  // namespace yidi
