#include "reports/paper/labels.h"

#include <cmath>

#include <boost/test/unit_test.hpp>

#include "reports/paper/barcode.h"
#include "reports/paper/pdf.h"
#include "reports/paper/zpl.h"
#include "tests/support/paper_tools.h"

namespace storekeep::paper {

BOOST_AUTO_TEST_SUITE(labels)

const LabelStock& stock(std::string_view name) { return *find_label_stock(name); }

template <class Kind>
std::vector<Kind> marks(const Sheet& sheet) {
    std::vector<Kind> found;
    for (const Mark& mark : sheet.marks)
        if (const Kind* one = std::get_if<Kind>(&mark)) found.push_back(*one);
    return found;
}

std::string refused(const std::function<void()>& act) {
    try {
        act();
    } catch (const Refusal& refusal) {
        return std::string(refusal.code()) + ": " + refusal.message();
    }
    return "(done)";
}

BOOST_AUTO_TEST_CASE(a_code_is_an_ean_where_it_is_one) {
    BOOST_TEST((symbology_of("4006381333931") == Symbology::ean_13));
    BOOST_TEST((symbology_of("4006381333932") == Symbology::code_128));
    BOOST_TEST((symbology_of("96385074") == Symbology::ean_8));
    BOOST_TEST((symbology_of("036000291452") == Symbology::upc_a));
    BOOST_TEST((symbology_of("14006381333938") == Symbology::code_128));
    BOOST_TEST((symbology_of("A-01-1") == Symbology::code_128));
    BOOST_TEST(modules_of(bars_of("4006381333931")) == 95);
    BOOST_TEST(modules_of(bars_of("A-01-1")) == 11 * 8 + 13);  // start, six signs, check, stop
}

BOOST_AUTO_TEST_CASE(what_no_bar_code_can_say_is_refused) {
    BOOST_TEST(refused([] { bars_of("ящик"); }).starts_with("code_without_bars: ящик cannot"));
    BOOST_TEST(refused([] { bars_of(""); }) ==
               "code_without_bars: nothing cannot be a bar code: it is empty");
    BOOST_TEST(refused([] {
                   labels_paper("", {{"B", {}, {"A-BIN-WITH-A-VERY-LONG-CODE"}}}, stock("50x25"));
               }) ==
               "label_too_narrow: the bars of A-BIN-WITH-A-VERY-LONG-CODE need 89 mm and "
               "50x25 is 50 mm wide; take a wider label");
    BOOST_TEST(refused([] {
                   labels_paper("", {{"B", {}, {"B"}, 30'000}}, stock("62x29"));
               }).starts_with("too_many_labels"));
}

BOOST_AUTO_TEST_CASE(a_bin_mark_by_mark) {
    const Paper paper = labels_paper("", {{"A-01-1", {"MAIN · A"}, {"A-01-1"}}}, stock("62x29"));
    BOOST_TEST(told(paper.sheets.front()) ==
               "176 by 82\n"
               "4.3 26.4 bold 24.7 A-01-1\n"
               "4.3 38.4 plain 7.0 MAIN · A\n"
               "16.3 43.3 bars 1.419 a module, 34.5 high, A-01-1\n");
}

BOOST_AUTO_TEST_CASE(bars_are_whole_dots_and_stand_clear) {
    for (const LabelStock& one : label_stocks()) {
        const std::vector<Label> all{{"A-01", {"MAIN"}, {"A-01"}}, {"B", {"x"}, {"4006381333931"}}};
        const float dot = 72.0F / static_cast<float>(one.dots_per_inch);
        const Paper paper = labels_paper("", all, one);
        for (const Sheet& sheet : paper.sheets)
            for (const Bars& bars : marks<Bars>(sheet)) {
                const auto off = [&](float at) {
                    return std::abs(at / dot - std::round(at / dot));
                };
                BOOST_TEST(off(bars.module) < 0.001F, one.name);
                BOOST_TEST(off(bars.x) < 0.01F, one.name);
                const float quiet = 10 * bars.module;
                const float label = std::fmod(bars.x - one.left * millimetre,
                                              std::max(one.step_x, one.width) * millimetre);
                BOOST_TEST(label >= quiet - dot, one.name);
                BOOST_TEST(label + static_cast<float>(modules_of(bars)) * bars.module + quiet <=
                               one.width * millimetre + dot,
                           one.name);
            }
    }
}

BOOST_AUTO_TEST_CASE(nothing_is_outside_of_its_label) {
    const std::vector<std::string> many(40, "12 EA  BOLT-M8  Bolt of a length that nobody needs");
    for (const LabelStock& one : label_stocks())
        for (const Label& label :
             {Label{"A-01-1", {}, {"A-01"}},
              Label{"ITEM WITH A VERY LONG NUMBER THAT GOES ON AND ON", {"אבג", "螺栓"}, {"X1"}},
              Label{"SO-1  1 of 3", many, {"SO-1", "LOT-7"}}}) {
            const Sheet sheet = labels_paper("", {label}, one).sheets.front();
            const float left = one.left * millimetre;
            const float top = one.top * millimetre;
            float lowest = 0;
            for (const Run& run : marks<Run>(sheet)) {
                BOOST_TEST(run.x >= left, run.text);
                BOOST_TEST(run.x + run.width <= left + one.width * millimetre, run.text);
                BOOST_TEST(run.y <= top + one.height * millimetre, run.text);
                BOOST_TEST(run.y - 0.76F * run.size >= top, run.text);  // capitals
            }
            for (const Bars& bars : marks<Bars>(sheet)) lowest = std::max(lowest, bars.y);
            BOOST_TEST(lowest > top, one.name);
        }
}

BOOST_AUTO_TEST_CASE(what_has_no_room_is_counted) {
    const std::vector<std::string> many(40, "12 EA  BOLT-M8");
    const Paper paper = labels_paper("", {{"SO-1", many, {"SO-1"}}}, stock("62x29"));
    BOOST_TEST(words_on(paper).find("more lines\n") != std::string::npos);
    const Paper big = labels_paper("", {{"SO-1", many, {"SO-1"}}}, stock("4x6"));
    BOOST_TEST(words_on(big).find("more lines\n") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_sheet_begun_is_used_up) {
    const std::vector<Label> three{{"A", {}, {"A"}, 2}, {"B", {}, {"B"}}};
    const Paper paper = labels_paper("", three, stock("a4-3x8"), 23);
    BOOST_REQUIRE(paper.sheets.size() == 2U);
    BOOST_TEST(marks<Bars>(paper.sheets[0]).size() == 2U);
    BOOST_TEST(marks<Bars>(paper.sheets[1]).size() == 1U);
    const Bars first = marks<Bars>(paper.sheets[0]).front();
    BOOST_TEST(first.x > 70 * millimetre);
    BOOST_TEST(first.y > 7 * 37 * millimetre);
    BOOST_TEST(marks<Bars>(paper.sheets[1]).front().y < 37 * millimetre);
}

BOOST_AUTO_TEST_CASE(a_printers_offset_moves_everything) {
    const Sheet before = calibration_paper(stock("62x29")).sheets.front();
    const Sheet after =
        moved(calibration_paper(stock("62x29")), PrinterOffset{1, -0.5F}).sheets.front();
    const Stroke was = marks<Stroke>(before).front();
    const Stroke is = marks<Stroke>(after).front();
    BOOST_TEST(std::abs(was.x - 2 * millimetre) < 0.01F);
    BOOST_TEST(std::abs(is.x - 3 * millimetre) < 0.01F);
    BOOST_TEST(std::abs(is.y - 1.5F * millimetre) < 0.01F);
    BOOST_TEST(std::abs(is.to_x - was.to_x - millimetre) < 0.01F);
}

BOOST_AUTO_TEST_CASE(label_printers_are_told_in_their_own_language) {
    const Paper paper = labels_paper(
        "", {{"A^1", {"MAIN · A"}, {"A^1"}}, {"BOLT", {}, {"4006381333931"}}}, stock("62x29"));
    BOOST_TEST(as_zpl(paper) ==
               "^XA^CI28^PW496^LL232^LH0,0\n"
               "^FO12,19^A0N,70,66^FH^FDA_5E1^FS\n"
               "^FO12,92^A0N,20,19^FH^FDMAIN _C2_B7 A^FS\n"
               "^FO112,122^BY4^BCN,97,N,N,N,A^FH^FDA_5E1^FS\n"
               "^XZ\n"
               "^XA^CI28^PW496^LL232^LH0,0\n"
               "^FO12,19^A0N,70,66^FH^FDBOLT^FS\n"
               "^FO162,200^A0N,21,20^FH^FD4006381333931^FS\n"
               "^FO58,99^BY4^BEN,97,N,N^FH^FD400638133393^FS\n"
               "^XZ\n");
}

BOOST_AUTO_TEST_CASE(every_kind_of_code_is_read_from_every_stock) {
    if (!paper_can_be_read()) return;
    for (const LabelStock& one : label_stocks()) {
        const std::vector<std::string> codes{"A-01", "4006381333931", "96385074", "B-9"};
        std::vector<Label> all;
        for (const std::string& code : codes) all.push_back({code, {"said"}, {code}});
        const std::string pdf = as_pdf(labels_paper("", all, one));
        std::vector<std::string> read = codes_on(pdf, one.dots_per_inch == 203 ? 203 : 300);
        std::sort(read.begin(), read.end());
        std::vector<std::string> expected = codes;
        std::sort(expected.begin(), expected.end());
        BOOST_TEST((read == expected), fmt::format("{}: {}", one.name, fmt::join(read, " ")));
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::paper
