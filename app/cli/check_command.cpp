// check, hash and rebuild: what holds, what the state is, and making balances anew.
#include "app/cli/commands.h"
#include "app/cli/company_door.h"
#include "app/program/checking.h"
#include "db/state.h"
#include "reports/render/json.h"
#include "reports/render/text.h"

namespace storekeep::cli {

namespace {

void print(std::ostream& out, const Checked& checked, std::size_t width) {
    const std::size_t count = checked.breaks.rows.size();
    if (count == 0) {
        out << fmt::format("ok      {}: {}\n", checked.name, checked.claim);
        return;
    }
    out << fmt::format("BROKEN  {}: {}\n{} {}\n{}\n", checked.name, checked.claim, count,
                       count == 1 ? "break" : "breaks", as_text(checked.breaks, width));
}

Json as_json_object(const Checked& checked) {
    return Json::object()
        .set("proof", checked.name)
        .set("claim", checked.claim)
        .set("holds", checked.holds())
        .set("breaks", Json::read(as_json(checked.breaks)));
}

Status check(const Arguments& arguments, Terminal& terminal) {
    OpenCompany company = enter(arguments, terminal);
    const bool json = arguments.option("--format", "table") == "json";
    const CheckPlan plan =
        check_plan(*company.connection,
                   arguments.has("--thorough") ? CheckDepth::thorough : CheckDepth::usual);
    Json list = Json::list();
    bool holds = true;
    const auto take = [&](const Checked& checked) {
        holds = holds && checked.holds();
        if (json)
            list.append(as_json_object(checked));
        else
            print(terminal.out, checked, terminal.width);
    };
    check_all(*company.connection, plan, {take});
    terminal.out << (json ? list.written() : plan.in_words()) << '\n';
    return holds ? all_done : check_failed;
}

Status hash(const Arguments& arguments, Terminal& terminal) {
    OpenCompany company = enter(arguments, terminal);
    if (arguments.has("--tables"))
        for (const auto& [table, digest] : table_hashes(*company.connection))
            terminal.out << digest << "  " << table << '\n';
    terminal.out << state_hash(*company.connection) << '\n';
    return all_done;
}

Status rebuild(const Arguments& arguments, Terminal& terminal) {
    OpenCompany company = enter(arguments, terminal);
    const auto before = table_hashes(*company.connection);
    company.office.rebuild();
    const auto after = table_hashes(*company.connection);
    std::string changed;
    for (std::size_t place = 0; place < after.size(); ++place)
        if (before.at(place) != after[place]) changed += ' ' + after[place].first;
    if (changed.empty())
        terminal.out << "nothing changed: every balance was right\n";
    else
        terminal.out << "these balances were wrong and are right now:" << changed << '\n';
    return all_done;
}

}  // namespace

Command check_command() {
    return {"check",
            "Proves that the company's books and goods agree",
            {company_operand},
            with_entry({{"--thorough", "",
                         "also the file's indexes, and the log performed again however long it is"},
                        {"--format", "FORMAT", "as what", {"table", "json"}}}),
            check};
}

Command hash_command() {
    return {"hash",
            "One digest of all that the company knows, the same on every database",
            {company_operand},
            with_entry({{"--tables", "", "also one of each table"}}),
            hash};
}

Command rebuild_command() {
    return {"rebuild", "Makes the balances anew from the facts, and says whether any was wrong",
            {company_operand}, with_entry({}), rebuild};
}

}  // namespace storekeep::cli
