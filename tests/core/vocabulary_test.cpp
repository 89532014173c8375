// The vocabulary: what a row of its tables gives, and that each name can be found again.
#include <set>
#include <string>

#include "rules/names.h"
#include "support.h"

namespace yidi {
namespace {

static_assert(std::is_same_v<ChoiceOf<Parameter::deductible_period>, DeductiblePeriod>);
static_assert(std::is_same_v<ChoiceOfPart<LayerPart::band_basis>, FundBandBasis>);
static_assert(std::is_same_v<TermOf<Dimension::place>, Place>);
static_assert(count_of<Category> == 6 && count_of<NoChoice> == 0);

TEST(Vocabulary, ARowGivesAllThatIsSaidOfAParameter) {
  const ParameterInfo& validity = info(Parameter::filing_validity);
  EXPECT_EQ(id(Parameter::filing_validity), "filing_validity");
  EXPECT_TRUE(validity.takes(ValueKind::months) && validity.takes(ValueKind::choice));
  EXPECT_FALSE(validity.takes(ValueKind::yuan));
  EXPECT_EQ(validity.choices.id(0), "no_expiry");
  EXPECT_EQ(validity.stage, Stage::filing);
  EXPECT_TRUE(info(Parameter::class_b_share).affects.has(Field::preselfpay_amt));
  EXPECT_FALSE(info(Parameter::class_b_share).affects.has(Field::hifp_pay));
  EXPECT_EQ(names_of(Parameter::deductible).zh, "起付线");
  EXPECT_EQ(names_of(Parameter::deductible).in(Lang::en), "deductible");
}

TEST(Vocabulary, AParameterOfAFundIsCalledAfterIt) {
  EXPECT_EQ(names_of(Parameter::large_applies).zh, "是否有职工大额");
  EXPECT_EQ(names_of(Parameter::critical_band_basis).zh, "大病保险的分段从哪里算起");
  EXPECT_EQ(names_of(Parameter::aid_counts).zh, "医疗救助计入哪些费用");
  EXPECT_EQ(names_of(Parameter::enterprise_cap).en, "cap of the enterprise supplement");
  EXPECT_EQ(info(Parameter::civil_cap).stage, Stage::civil);
  EXPECT_TRUE(info(Parameter::civil_cap).affects.has(Field::cvlserv_pay));
}

TEST(Vocabulary, AFundHasItsFieldItsYearAndItsStep) {
  EXPECT_EQ(paid_by(Layer::critical), Field::hifmi_pay);
  EXPECT_EQ(used_of(Layer::critical), YearField::hifmi_pay);
  EXPECT_EQ(input_of(used_of(Layer::critical)), Input::year_hifmi_pay);
  EXPECT_EQ(step_of(Layer::critical), StepId::critical);
  EXPECT_EQ(layer_of(Parameter::critical_cap), Layer::critical);
  EXPECT_EQ(layer_of(Parameter::benefit), std::nullopt);
  EXPECT_EQ(layer_of(Parameter::hospital_share), std::nullopt);
}

TEST(Vocabulary, AllIsFoundByItsName) {
  for (int i = 0; i < parameter_count; ++i) EXPECT_EQ(find_parameter(id(Parameter(i))), i);
  for (int i = 0; i < dimension_count; ++i) EXPECT_EQ(find_dimension(id(Dimension(i))), i);
  EXPECT_EQ(find_parameter("luck"), -1);
  EXPECT_EQ(find_dimension(""), -1);
  EXPECT_EQ(find<PsnType>("12"), PsnType::retired);
  EXPECT_EQ(find<PsnType>("retired"), std::nullopt);
  EXPECT_EQ(id(MedType::local), "local");
  for (int list = 0; list < list_count; ++list) {
    std::set<std::string_view> seen;
    for (std::string_view term : terms(ListId(list))) EXPECT_TRUE(seen.insert(term).second) << term << " twice";
  }
}

TEST(Vocabulary, AnInputIsItsPath) {
  EXPECT_EQ(id(Input::insured_psn_type), "insured.psn_type");
  EXPECT_EQ(id(Input::year_otp_hifp_pay), "year.otp_hifp_pay");
  EXPECT_EQ(id(Input::card), "card");
  EXPECT_EQ(id(YearField::otp_hifp_pay), "otp_hifp_pay");
  EXPECT_EQ(input_of(Dimension::disease), Input::visit_disease);
  EXPECT_EQ(info(Dimension::med_type).input, std::nullopt);
}

}  // namespace
}  // namespace yidi
