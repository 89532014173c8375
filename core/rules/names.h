// What the words of the vocabulary are called, in Chinese and in English: the last two columns of its tables.
// Sentences that speak of them stand in the catalogues (core/tell/catalogue).
//
//   names_of(Parameter::critical_cap).in(Lang::zh)     "大病保险封顶线"
//   names_of(Category::referred).en                    "referred"
#pragma once

#include "rules/vocabulary.h"

namespace yidi {

// What a thing is called in both languages.
struct Names {
  std::string_view zh;
  std::string_view en;
  std::string_view in(Lang lang) const { return lang.is_chinese() ? zh : en; }
};

Names names_of(Parameter parameter);
Names names_of(Dimension dimension);
Names names_of(Field field);
Names names_of(Stage stage);

// Of a term of a closed list; empty where it is a word of sentences only.
Names names_of(ListId list, int term);
template <Listed Type>
Names names_of(Type term) {
  return names_of(ListOf<Type>::id, static_cast<int>(term));
}

}  // namespace yidi
