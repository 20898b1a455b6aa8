// first-day: a small company made of files that come with the program, a trading day worked in it
// and told line by line, and what stands in the books and bins at its end.
#include <filesystem>
#include <sstream>

#include <fmt/format.h>

#include "app/cli/commands.h"
#include "app/cli/first_day_story.h"
#include "app/cli/line_reader.h"
#include "app/program/program.h"
#include "core/number.h"
#include "db/connection.h"
#include "exchange/delimited.h"
#include "exchange/file.h"

namespace storekeep::cli {

namespace {

using Path = std::filesystem::path;

constexpr std::string_view company_name = "Harbour Hardware";
constexpr const char* owner = "owner";
constexpr const char* opening_day = "2026-03-01";
constexpr const char* trading_day = "2026-03-02";

std::string shown(const Path& path) {
    const std::u8string text = path.generic_u8string();
    return {text.begin(), text.end()};
}

Path path_of(const std::string& utf8) { return {std::u8string(utf8.begin(), utf8.end())}; }

// Beside the program where it is installed, else where it was built.
Path shipped_files() {
    std::error_code none;
    const Path program = std::filesystem::read_symlink("/proc/self/exe", none);
    const Path installed = program.parent_path() / "../share/storekeep/first-day";
    if (!program.empty() && std::filesystem::exists(installed / "day.jsonl", none))
        return installed.lexically_normal();
    return path_of(STOREKEEP_FIRST_DAY);
}

struct FileKind {
    const char* importer;  // its file has the same name
    const char* words;
};
constexpr std::array<FileKind, 7> file_kinds{{{"bins", "bins"},
                                              {"items", "items"},
                                              {"suppliers", "suppliers"},
                                              {"customers", "customers"},
                                              {"opening-stock", "lines of opening stock"},
                                              {"purchase-orders", "lines of purchase orders"},
                                              {"sales-orders", "lines of sales orders"}}};

// The day is worked through the same commands that anybody can type; only the day itself is told in
// sentences instead of their answers.
class FirstDay {
public:
    FirstDay(Path files, Path folder, Terminal& terminal)
        : files_(std::move(files)),
          folder_(std::move(folder)),
          company_(shown(folder_ / "first-day.storekeep")),
          terminal_(terminal) {}

    void open() {
        std::filesystem::create_directories(folder_);
        if (std::filesystem::exists(path_of(company_))) {
            terminal_.out << fmt::format(
                "{} is in {} already: nothing happens twice, every step answers as it did then.\n",
                company_name, company_);
            return;
        }
        answer_of(init_command(), {company_, "--name", std::string(company_name), "--currency",
                                   "USD", "--chart", "us-trading", "--owner", owner});
        terminal_.out << fmt::format("{} is ready in {}\n", company_name, company_);
    }

    void bring_in() {
        const auto take = [](const Json&, const Json&) {};
        perform_lines("setup.jsonl", take);
        terminal_.out << fmt::format("\nFrom the files in {}:\n", shown(files_));
        for (const FileKind& kind : file_kinds) {
            const Json outcome = Json::read(answer_of(
                import_command(),
                {company_, kind.importer, shown(files_ / (std::string(kind.importer) + ".csv")),
                 "--user", owner, "--format", "json"}));
            terminal_.out << fmt::format("  {:>3} {}\n", outcome.find("rows")->number()->digits,
                                         kind.words);
        }
    }

    void work() {
        terminal_.out << fmt::format("\nThe day, {}, in US dollars:\n", trading_day);
        int step = 0;
        const auto connection = open_company(company_);
        LocalOffice office(program(), *connection, owner);
        DayStory story(office);
        remember_partners(story, "sales-orders.csv", "customer");
        remember_partners(story, "purchase-orders.csv", "supplier");
        perform_lines(office, "day.jsonl", [&](const Json& request, const Json& result) {
            terminal_.out << fmt::format("  {:>2}  {}\n", ++step, story.told(request, result));
        });
    }

    void close() {
        terminal_.out << fmt::format("\nThe stock and what it is worth at the end of {}:\n",
                                     trading_day);
        print(report_command(), {"inventory_valuation", "--as-of", trading_day});
        terminal_.out << fmt::format("In all {}; the account Inventory says {}.\n",
                                     value_of_stock(), inventory_in_the_books());
        terminal_.out << "\nDo the books agree with the bins, the orders and the open bills?\n";
        print(report_command(), {"reconciliation", "--as-of", trading_day});
        check();
    }

    void hand_over() {
        terminal_.out << "\nFor the bookkeeper, to be imported there:\n";
        hand_over("QuickBooks Desktop", "quickbooks-iif", "quickbooks");
        hand_over("Xero", "xero", "xero");
        terminal_.out << fmt::format(
            "\nLook around: storekeepctl report {} stock_on_hand\n"
            "             storekeepctl reports\n",
            company_);
    }

private:
    using Take = std::function<void(const Json& request, const Json& result)>;

    // What a command says; whatever goes wrong ends the day as the command would end.
    std::string answer_of(const Command& command, const std::vector<std::string>& words) {
        std::ostringstream out;
        Terminal quiet{terminal_.in, out, terminal_.err, 0, terminal_.environment};
        const Status status = command.run(Arguments(command, words), quiet);
        if (status != all_done)
            throw std::runtime_error(fmt::format("{} says:\n{}", command.name, out.str()));
        return out.str();
    }

    void print(const Command& command, std::vector<std::string> words) {
        words.insert(words.begin(), company_);
        words.insert(words.end(), {"--user", owner});
        command.run(Arguments(command, words), terminal_);
    }

    void perform_lines(const std::string& file, const Take& take) {
        const auto connection = open_company(company_);
        LocalOffice office(program(), *connection, owner);
        perform_lines(office, file, take);
    }

    void perform_lines(LocalOffice& office, const std::string& file, const Take& take) {
        std::istringstream text(read_file(files_ / file));
        LineReader lines(text);
        while (const auto line = lines.next()) {
            const Request request{Json::read(line->text)};
            const Reply reply = office.perform(request);
            if (!reply.ok) {
                terminal_.err << fmt::format("{} line {} is refused\n", file, line->number);
                throw *reply.refusal;
            }
            take(request.body, reply.result);
        }
    }

    void remember_partners(DayStory& story, const char* file, const char* head) {
        const Sheet sheet = read_sheet(read_file(files_ / file));
        for (const Sheet::Line& line : sheet.lines)
            story.belongs(line.cells.at(*sheet.column("number")),
                          line.cells.at(*sheet.column(head)));
    }

    Json report_of(std::vector<std::string> words) {
        words.insert(words.begin(), company_);
        words.insert(words.end(), {"--user", owner, "--format", "json"});
        return Json::read(answer_of(report_command(), words));
    }

    std::string value_of_stock() {
        const Json rows = report_of({"inventory_valuation", "--as-of", trading_day});
        Amount sum;
        for (const Json& row : rows.items())
            sum += Amount{parse_millionths(row.text_or("value", "0"))};
        return text(sum);
    }

    std::string inventory_in_the_books() {
        const Json rows = report_of({"balance_sheet", "--as-of", trading_day});
        for (const Json& row : rows.items())
            if (row.text_or("name", "") == "Inventory") return row.text_or("amount", "");
        return "0.00";
    }

    void check() {
        const Json proofs =
            Json::read(answer_of(check_command(), {company_, "--user", owner, "--format", "json"}));
        terminal_.out << fmt::format("{} proofs were asked and all hold: storekeepctl check {}\n",
                                     proofs.items().size(), company_);
    }

    void hand_over(const char* program_there, const std::string& target, const char* folder) {
        std::vector<std::string> words{
            company_, target, "--user", owner, "-o", shown(folder_ / folder), "--format", "json"};
        const Json batches = report_of({"export_batches", "--target", target});
        const std::vector<std::string> terms =
            batches.items().empty()
                ? std::vector<std::string>{"--from", opening_day, "--to", trading_day}
                : std::vector<std::string>{"--again",
                                           batches.items()[0].text_or("export_batch", "")};
        words.insert(words.end(), terms.begin(), terms.end());
        const Json made = Json::read(answer_of(export_command(), words));
        terminal_.out << fmt::format("  {}: {}, {} documents and {} journals\n", program_there,
                                     made.text_or("export_batch", ""),
                                     made.find("documents")->number()->digits,
                                     made.find("journals")->number()->digits);
        for (const Json& file : made.find("files")->items())
            terminal_.out << "    " << *file.text() << '\n';
    }

    const Path files_;
    const Path folder_;
    const std::string company_;
    Terminal& terminal_;
};

Status first_day(const Arguments& arguments, Terminal& terminal) {
    const Path files =
        arguments.has("--files") ? path_of(arguments.option("--files")) : shipped_files();
    FirstDay day(files, path_of(arguments.operand("DIR")), terminal);
    day.open();
    day.bring_in();
    day.work();
    day.close();
    day.hand_over();
    return all_done;
}

}  // namespace

Command first_day_command() {
    return {"first-day",
            "Makes a small company, works a trading day in it and tells what happened",
            {{"DIR", "the folder for the company and for what goes to the bookkeeper"}},
            {{"--files", "DIR", "the company's files; left out: those that come with the program"}},
            first_day};
}

}  // namespace storekeep::cli
