// Slips that a policy may hold and still be sound: advice, told where the slip is more likely than the rule.
#include <algorithm>

#include "kit/names.h"
#include "kit/rows.h"
#include "kit/rules.h"
#include "kit/terminal.h"
#include "rules/rulebook.h"

namespace yidi::kit {
namespace {

struct Likely {
  const Reading& reading;
  const List<const Policy*>& chain;
  Findings& findings;

  void advise(std::string_view code, const std::string& path,
              std::initializer_list<std::string_view> values = {}) const {
    findings.advice(code, reading.document, path, values);
  }

  // Nobody of the chain says anything of it.
  bool is_silent(Parameter parameter) const {
    return std::all_of(chain.begin(), chain.end(),
                       [&](const Policy* policy) { return policy->table(parameter).empty(); });
  }

  void look_at_bands(const Row& row, const std::string& path) const {
    const auto& bands = row.value.bands;
    for (std::size_t i = 0; i < bands.size(); ++i) {
      const std::string place = below(path + "/bands", i);
      if (bands[i].to && *bands[i].to < Money::fen(100'00)) advise("small_band", place, {grouped(*bands[i].to)});
      if (i > 0 && bands[i].ratio < bands[i - 1].ratio)
        advise("ratio_falls", place, {to_text(bands[i].ratio), to_text(bands[i - 1].ratio)});
    }
  }

  // What decides how bands are counted, and is only asked where there are several.
  List<Parameter> asked_by_bands(Parameter bands) const {
    if (bands == Parameter::ratio) return {Parameter::band_basis, Parameter::band_period};
    const auto part_of = [&](LayerPart part) { return of_layer(*layer_of(bands), part); };
    const auto starts_at_nothing = [](const Row& row) { return row.value.is_nothing(); };
    for (const Policy* policy : chain) {
      const auto& thresholds = policy->table(part_of(LayerPart::threshold));
      if (!thresholds.empty() && std::all_of(thresholds.begin(), thresholds.end(), starts_at_nothing)) return {};
    }
    return {part_of(LayerPart::band_basis)};
  }

  // Once a table, at its first row in several bands.
  void look_for_basis(Parameter parameter, const std::string& path) const {
    std::string open;
    for (Parameter asked : asked_by_bands(parameter))
      if (is_silent(asked))
        append_to_list(open, said(findings.lang(), "case.named", {names_of(asked).in(findings.lang()), id(asked)}),
                       findings.lang());
    if (!open.empty()) advise("bands_open", path, {open});
  }

  static const When* condition(const Row& row, Dimension dimension) {
    for (const When& when : row.when)
      if (when.dimension == dimension) return &when;
    return nullptr;
  }

  static bool can_meet(const Row& a, const Row& b) {
    return a.period.meets(b.period) && std::all_of(a.when.begin(), a.when.end(), [&](const When& when) {
             const When* other = condition(b, when.dimension);
             return !other || when.meets(*other);
           });
  }

  void hold_against_cap(const Row& deductible, const std::string& path) const {
    for (const Row& cap : reading.policy->table(Parameter::basic_cap)) {
      if (cap.value.kind != ValueKind::yuan || deductible.value.kind != ValueKind::yuan) continue;
      const Money least = deductible.value.money().least, most = cap.value.money().most;
      if (most < least && can_meet(deductible, cap))
        return advise("deductible_above_cap", path, {grouped(least), grouped(most), cap.id});
    }
  }

  // What a fund above the basic one pays at most, below where it begins to pay.
  void hold_against_threshold(Parameter parameter, const Row& cap, const std::string& path) const {
    if (cap.value.kind != ValueKind::yuan) return;
    for (const Row& threshold : reading.policy->table(of_layer(*layer_of(parameter), LayerPart::threshold))) {
      const Money least = threshold.value.money().least, most = cap.value.money().most;
      if (most < least && can_meet(threshold, cap))
        return advise("cap_below_threshold", path, {grouped(most), grouped(least), threshold.id});
    }
  }

  // A fund that starts from what the patient bears counts only what a row says. Once a fund, where more is known of it
  // than that.
  void look_for_counts(Parameter trigger, const std::string& path) const {
    const Parameter counts = of_layer(*layer_of(trigger), LayerPart::counts);
    const Parameter threshold = of_layer(*layer_of(trigger), LayerPart::threshold);
    if (is_silent(counts) && !is_silent(threshold))
      advise("counts_open", path, {id(counts), names_of(counts).in(findings.lang())});
  }

  static bool is_part(Parameter parameter, LayerPart part) {
    return layer_of(parameter) && of_layer(*layer_of(parameter), part) == parameter;
  }

  // "2023-12-31" where the first day on which it no longer holds is 2024-01-01.
  void look_at_end(const Row& row, const std::string& path) const {
    if (!row.period.until || !row.figure.empty()) return;
    const Date next = *row.period.until + 1;
    const std::string place = path + "/until";
    if (to_text(next).ends_with("-01")) advise("until_last_day", place, {to_text(*row.period.until), to_text(next)});
  }

  void look_at(Parameter parameter, const Row& row, const std::string& path) const {
    look_at_bands(row, path);
    look_at_end(row, path);
    if (is_part(parameter, LayerPart::cap)) hold_against_threshold(parameter, row, path);
    const bool is_above_half =
        row.value.kind == ValueKind::ratio && row.value.ratio().least > Ratio::parts(Ratio::whole_parts / 2);
    if (parameter == Parameter::class_b_share && is_above_half)
      advise("class_b_share_large", path, {to_text(row.value.ratio().least)});
    if (parameter == Parameter::deductible) hold_against_cap(row, path);
    const bool is_limit = parameter >= Parameter::visit_limit && parameter <= Parameter::outpatient_cap;
    if (is_limit && !condition(row, Dimension::med_type) && !condition(row, Dimension::own_med_type))
      advise("outpatient_cap_for_all", path);
    const When* category = parameter == Parameter::filing_deadline ? condition(row, Dimension::category) : nullptr;
    if (category && !(category->values & bit(Category::emergency)))
      advise("deadline_unused", reading.document.place_of(path + "/when/category"));
  }
};

}  // namespace

void check_likely_slips(const Reading& reading, const List<const Policy*>& chain, Findings& findings) {
  const Likely likely{reading, chain, findings};
  const ReadRows rows(*reading.policy);
  std::array<bool, parameter_count> told{};
  each_row(reading, [&](Parameter parameter, const Json& written, const std::string& path) {
    const Row* row = rows.find(parameter, written);
    if (!row || reading.has_fault_within(path)) return;
    likely.look_at(parameter, *row, path);
    // Of a policy with faults the chain behind it is not at hand everywhere.
    if (reading.sound() && row->value.bands.size() > 1 && !std::exchange(told[std::size_t(parameter)], true))
      likely.look_for_basis(parameter, path);
    const bool counts =
        Likely::is_part(parameter, LayerPart::trigger) && row->value.choice<Trigger>() == Trigger::personal_cost;
    if (reading.sound() && counts && !std::exchange(told[std::size_t(parameter)], true))
      likely.look_for_counts(parameter, path);
  });
}

}  // namespace yidi::kit
