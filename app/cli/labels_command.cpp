// labels: bar codes for bins, items, goods received and cartons, as a PDF or for a label printer.
#include <charconv>
#include <filesystem>

#include "app/cli/commands.h"
#include "app/cli/company_door.h"
#include "core/text.h"
#include "exchange/file.h"
#include "reports/paper/label_sources.h"
#include "reports/paper/pdf.h"
#include "reports/paper/zpl.h"

namespace storekeep::cli {

namespace {

std::vector<std::string_view> stock_names() {
    std::vector<std::string_view> names;
    for (const paper::LabelStock& stock : paper::label_stocks()) names.push_back(stock.name);
    return names;
}

// "BOLT-M8" or "BOLT-M8=5": what it is called, and how many labels of it.
void add_wanted(paper::LabelsAsked& asked, const std::string& word) {
    const std::size_t equals = word.rfind('=');
    std::int64_t copies = asked.copies;
    if (equals != std::string::npos) {
        const char* end = word.data() + word.size();
        const auto read = std::from_chars(word.data() + equals + 1, end, copies);
        if (read.ec != std::errc() || read.ptr != end || copies < 1)
            throw WrongUsage(fmt::format("'{}' does not say how many labels", word));
    }
    asked.which[word.substr(0, equals)] = copies;
}

paper::LabelsAsked asked_by(const Arguments& arguments) {
    paper::LabelsAsked asked{arguments.operand("WHAT")};
    asked.warehouse = arguments.option("--warehouse");
    asked.zone = arguments.option("--zone");
    asked.category = arguments.option("--category");
    asked.copies = whole_number_of(arguments, "--copies", 1);
    std::vector<std::string> words = arguments.rest();
    if (asked.what == "receipt" || asked.what == "cartons") {
        if (words.empty()) throw WrongUsage("say the document: labels COMPANY receipt GR-000001");
        asked.document = words.front();
        words.erase(words.begin());
    }
    for (const std::string& word : words) add_wanted(asked, word);
    return asked;
}

// "1.5,-0.5": millimetres to the right and down.
paper::PrinterOffset offset_of(const Arguments& arguments) {
    const std::string said = arguments.option("--offset", "0,0");
    const std::vector<std::string> parts = split_at(said, ',');
    paper::PrinterOffset offset;
    const auto read = [&](const std::string& part, float& millimetres) {
        const char* end = part.data() + part.size();
        const auto done = std::from_chars(part.data(), end, millimetres);
        return done.ec == std::errc() && done.ptr == end && millimetres > -50 && millimetres < 50;
    };
    if (parts.size() != 2 || !read(parts[0], offset.right) || !read(parts[1], offset.down))
        throw WrongUsage(
            fmt::format("'{}' is no offset; say millimetres, as --offset 1.5,-0.5", said));
    return offset;
}

Status labels(const Arguments& arguments, Terminal& terminal) {
    const paper::LabelStock& stock =
        *paper::find_label_stock(arguments.option("--layout", "62x29"));
    const paper::PrinterOffset offset = offset_of(arguments);
    paper::Paper paper;
    if (arguments.operand("WHAT") == "calibration") {
        paper = paper::calibration_paper(stock);
    } else {
        const paper::LabelsAsked asked = asked_by(arguments);
        OpenCompany company = enter(arguments, terminal);
        paper = paper::labels_paper("Labels of " + asked.what,
                                    paper::labels_of(company.office, asked), stock,
                                    whole_number_of(arguments, "--start", 1));
    }
    paper = paper::moved(std::move(paper), offset);
    const std::string file = arguments.option("--output");
    const std::filesystem::path path(std::u8string(file.begin(), file.end()));
    const bool for_printer = lower_ascii(path.extension().string()) == ".zpl";
    write_file(path, for_printer ? paper::as_zpl(paper, stock.dots_per_inch)
                                 : paper::as_pdf(paper));
    terminal.out << fmt::format("{}, {} in {}\n", paper.title,
                                paper.sheets.size() == 1
                                    ? "1 page"
                                    : fmt::format("{} pages", paper.sheets.size()),
                                file);
    return all_done;
}

}  // namespace

Command labels_command() {
    return {"labels",
            "Writes labels with bar codes, as a PDF or, to FILE.zpl, for a label printer",
            {company_operand,
             {"WHAT", "bins, items, receipt, cartons or calibration"},
             {"WHICH", "bins, SKUs, or the document and then its lines; =5 behind one for 5 of it",
              Operand::Count::any}},
            with_entry({{"--output", "FILE", "where to: .pdf or .zpl", {}, "-o", true},
                        {"--layout", "NAME", "what they are printed on; left out: 62x29",
                         stock_names()},
                        {"--warehouse", "CODE", "bins of this warehouse"},
                        {"--zone", "CODE", "bins of this zone"},
                        {"--category", "CODE", "items of this category"},
                        {"--copies", "NUMBER", "labels of each; left out: 1"},
                        {"--start", "PLACE", "the first free label of the first sheet"},
                        {"--offset", "MM,MM", "moved right and down, as calibration found"}}),
            labels,
            false,
            "storekeepctl labels COMPANY calibration --layout a4-3x8 -o FILE.pdf draws a frame\n"
            "that should be 2 mm from every edge of each label: what it is off by is the offset."};
}

}  // namespace storekeep::cli
