// print: a document on paper, as a PDF.
#include "app/cli/commands.h"
#include "app/cli/company_door.h"
#include "exchange/file.h"
#include "reports/paper/document_paper.h"
#include "reports/paper/pdf.h"

namespace storekeep::cli {

namespace {

Status print(const Arguments& arguments, Terminal& terminal) {
    OpenCompany company = enter(arguments, terminal);
    paper::PaperAsked asked;
    asked.document = arguments.operand("DOCUMENT");
    asked.kind = arguments.option("--kind");
    asked.form = arguments.option("--form");
    const paper::Paper paper = paper::document_paper(company.office, asked);
    const std::string file = arguments.option("--output");
    write_file(std::u8string(file.begin(), file.end()), paper::as_pdf(paper));
    terminal.out << fmt::format("{}: {}, {} in {}\n", asked.document, paper.title,
                                paper.sheets.size() == 1
                                    ? "1 page"
                                    : fmt::format("{} pages", paper.sheets.size()),
                                file);
    return all_done;
}

std::vector<std::string_view> form_names() {
    std::vector<std::string_view> names;
    for (const paper::Form& form : paper::forms())
        if (std::find(names.begin(), names.end(), form.name) == names.end())
            names.push_back(form.name);
    names.push_back(paper::plain_form().name);
    return names;
}

}  // namespace

Command print_command() {
    return {"print",
            "Writes a document as it is sent or worked with, as a PDF",
            {company_operand, {"DOCUMENT", "its number, as INV-000001"}},
            with_entry({{"--output", "FILE", "where to", {}, "-o", true},
                        {"--form", "FORM", "as what; left out: as what it usually is",
                         form_names()},
                        {"--kind", "KIND", "where documents of several kinds have the number"}}),
            print,
            false,
            "What stands at the head of papers, and whether they are A4 or Letter, is said once:\n"
            "storekeepctl run COMPANY letterhead.save street='1 High St' city=York paper=a4"};
}

}  // namespace storekeep::cli
