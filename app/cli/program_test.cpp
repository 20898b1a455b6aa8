// The built program as others run it: words, files and streams in; streams and a status out.
#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/json.h"
#include "core/text.h"
#include "exchange/file.h"
#include "tests/support/desk.h"

using namespace storekeep;

namespace {

std::vector<Json> answers(const std::string& out) {
    std::vector<Json> list;
    for (const std::string& line : split_at(out, '\n'))
        if (!line.empty()) list.push_back(Json::read(line));
    return list;
}

// "ok" or "code@line", one word an answer.
std::string outcome(const std::string& out) {
    std::string text;
    for (const Json& answer : answers(out)) {
        if (!text.empty()) text += ' ';
        if (const Json* error = answer.find("error"))
            text += error->text_or("code", "?") + '@' + answer.find("line")->number()->digits;
        else
            text += "ok";
    }
    return text;
}

std::string item(const std::string& sku) {
    return fmt::format(R"({{"op":"item.save","sku":"{}","name":"Item {}"}})", sku, sku) + '\n';
}

const std::string refused_item = "{\"op\":\"item.save\",\"sku\":\"X\"}\n";

}  // namespace

BOOST_AUTO_TEST_SUITE(storekeepctl_program)

BOOST_AUTO_TEST_CASE(help_and_wrong_usage) {
    const Desk desk;
    BOOST_TEST(desk.run({"--help"}).status == 0);
    BOOST_TEST(desk.run({"--help"}).out.find("  apply ") != std::string::npos);
    BOOST_TEST(desk.run({"help", "apply"}).out == desk.run({"apply", "--help"}).out);
    BOOST_TEST(desk.run({"--version"}).out.starts_with("storekeepctl "));
    BOOST_TEST(desk.run({}).status == 2);
    const Ran wrong = desk.run({"aply", desk.company, "-"});
    BOOST_TEST(wrong.status == 2);
    BOOST_TEST(wrong.err.starts_with(
        "storekeepctl: there is no command 'aply'; did you mean 'apply'?\n"));
    BOOST_TEST(wrong.out.empty());
    BOOST_TEST(desk.run({"apply", desk.company}).status == 2);
    BOOST_TEST(desk.run({"apply", desk.company, "/no/such/file"}).status == 2);
}

BOOST_AUTO_TEST_CASE(a_company_is_made_once_and_not_at_all_when_refused) {
    const Desk desk;
    const std::string other = (desk.folder / "other").string();
    const auto init = [&](const std::string& where, const std::string& currency) {
        return desk.run({"init", where, "--name", "N", "--currency", currency, "--chart",
                         "us-trading"});
    };
    BOOST_TEST(init(desk.company, "USD").status == 3);
    BOOST_TEST(init(other, "dollar").status == 1);
    BOOST_TEST(!std::filesystem::exists(other));
    BOOST_TEST(init(other, "EUR").status == 0);
}

BOOST_AUTO_TEST_CASE(what_is_no_company_is_not_opened) {
    const Desk desk;
    BOOST_TEST(desk.run({"hash", "/no/such/file"}).status == 3);
    const std::string text = desk.file("text.txt", "this is no company");
    const Ran ran = desk.run({"check", text});
    BOOST_TEST(ran.status == 3);
    BOOST_TEST(!ran.err.empty());
    BOOST_TEST(read_file(text) == "this is no company");
}

BOOST_AUTO_TEST_CASE(one_request_is_run_or_rehearsed) {
    const Desk desk;
    const Ran rehearsed = desk.run({"rehearse", desk.company, "item.save", "sku=A", "name=Bolt"});
    BOOST_TEST(rehearsed.status == 0);
    const Ran ran = desk.run({"run", desk.company, "item.save", "sku=A", "name=Bolt"});
    BOOST_TEST(ran.out == rehearsed.out);
    BOOST_TEST(ran.out.starts_with(R"({"ok":true,"op":"item.save","result":{)"), ran.out);
    const Ran refused = desk.run({"run", desk.company, "item.save", "skuu=A"});
    BOOST_TEST(refused.status == 1);
    BOOST_TEST(answers(refused.out).at(0).find("error")->text_or("code", "") == "unknown_field");
    BOOST_TEST(desk.run({"run", desk.company, "item.save", "sku"}).status == 2);
}

BOOST_AUTO_TEST_CASE(apply_stops_at_the_first_refusal) {
    const Desk desk;
    const Ran ran = desk.apply(item("A") + refused_item + item("B"));
    BOOST_TEST(ran.status == 1);
    BOOST_TEST(outcome(ran.out) == "ok missing_field@2");
    BOOST_TEST(ran.out.find("{\"ok\":false,\"op\":\"item.save\",\"line\":2,\"error\":{") !=
               std::string::npos);
    BOOST_TEST(outcome(desk.apply(item("A") + item("B")).out) == "ok ok");
}

BOOST_AUTO_TEST_CASE(apply_goes_on_when_told) {
    const Desk desk;
    const Ran ran = desk.apply(item("A") + refused_item + item("B"), {"--continue"});
    BOOST_TEST(ran.status == 1);
    BOOST_TEST(outcome(ran.out) == "ok missing_field@2 ok");
}

BOOST_AUTO_TEST_CASE(apply_keeps_all_or_nothing_when_told) {
    const Desk desk;
    const std::string before = desk.run({"hash", desk.company}).out;
    const Ran refused = desk.apply(item("A") + refused_item + item("B"), {"--atomic"});
    BOOST_TEST(refused.status == 1);
    BOOST_TEST(outcome(refused.out) == "rolled_back@1 missing_field@2");
    const Ran all = desk.apply(item("A") + refused_item + item("B"), {"--atomic", "--continue"});
    BOOST_TEST(outcome(all.out) == "rolled_back@1 missing_field@2 rolled_back@3");
    for (const std::vector<std::string>& options :
         {std::vector<std::string>{"--atomic"}, {"--atomic", "--continue"}}) {
        const Ran spoilt = desk.apply(item("A") + "not json\n", options);
        BOOST_TEST(spoilt.status == 1);
        BOOST_TEST(outcome(spoilt.out) == "rolled_back@1 not_json@2");
    }
    BOOST_TEST(desk.run({"hash", desk.company}).out == before);
    const Ran kept = desk.apply(item("A") + item("B"), {"--atomic"});
    BOOST_TEST(kept.status == 0);
    BOOST_TEST(outcome(kept.out) == "ok ok");
    BOOST_TEST(desk.run({"hash", desk.company}).out != before);
}

BOOST_AUTO_TEST_CASE(lines_that_are_no_requests_are_answered_by_number) {
    const Desk desk;
    const std::string lines = "\xEF\xBB\xBF" + item("A") + "\n   \n{\"op\":\n[1,2]\n\"x\"\nnull\n" +
                              std::string(100'000, '[') + '\n' +
                              "{\"op\":\"item.save\",\"name\":\"" + std::string(10'000'000, 'x') +
                              "\"}\n{\"op\":\"\xff\"}\n{\"op\":\"nonsense.do\"}\r\n" + item("B");
    const Ran ran = desk.apply(lines, {"--continue"});
    BOOST_TEST(outcome(ran.out) ==
               "ok not_json@4 wrong_type@5 wrong_type@6 wrong_type@7 not_json@8 line_too_long@9 "
               "not_json@10 unknown_operation@11 ok");
    BOOST_TEST(ran.status == 1);
    BOOST_TEST(desk.apply("").status == 0);
    BOOST_TEST(desk.apply("").out.empty());
}

BOOST_AUTO_TEST_CASE(a_file_applied_again_changes_nothing_where_its_requests_have_keys) {
    const Desk desk;
    std::string lines;
    for (int number = 1; number <= 2000; ++number)
        lines += fmt::format(R"({{"op":"item.save","key":"i{}","sku":"S{}","name":"Item"}})",
                             number, number) + '\n';
    const std::string file = desk.file("items.jsonl", lines);
    const Ran first = desk.run({"apply", desk.company, file});
    BOOST_TEST(first.status == 0);
    BOOST_TEST(answers(first.out).size() == 2000U);
    const std::string hash = desk.run({"hash", desk.company}).out;
    const Ran second = desk.run({"apply", desk.company, file});
    BOOST_TEST(second.out == first.out);
    BOOST_TEST(desk.run({"hash", desk.company}).out == hash);
}

BOOST_AUTO_TEST_CASE(a_password_is_asked_for) {
    const Desk desk;
    const Ran set = desk.run({"run", desk.company, "user.set_password", "user=owner",
                              "password=open sesame"});
    BOOST_TEST_REQUIRE(set.status == 0, set.out);
    const Ran without = desk.run({"hash", desk.company});
    BOOST_TEST(without.status == 3);
    BOOST_TEST(without.out.empty());
    BOOST_TEST(without.err.find("user 'owner' may not enter") != std::string::npos);
    const std::string password = "STOREKEEP_PASSWORD='open sesame'";
    BOOST_TEST(desk.run({"hash", desk.company}, {}, password).status == 0);
    const std::string file = desk.file("password", "open sesame\r\nsecond line\n");
    BOOST_TEST(desk.run({"hash", desk.company, "--password-file", file}).status == 0);
    BOOST_TEST(desk.run({"hash", desk.company, "--user", "nobody"}).status == 3);
    BOOST_TEST(desk.run({"hash", desk.company}, {}, "STOREKEEP_USER=nobody").status == 3);
}

BOOST_AUTO_TEST_CASE(the_lists_are_there_for_programs) {
    const Desk desk;
    BOOST_TEST(desk.run({"ops"}).out.find("\nitem.save ") != std::string::npos);
    const Ran schema = desk.run({"ops", "item.save", "--format", "json"});
    BOOST_TEST(Json::read(trimmed(schema.out)).text_or("title", "") == "item.save");
    const Ran unknown = desk.run({"ops", "item.sav"});
    BOOST_TEST(unknown.status == 1);
    BOOST_TEST(unknown.err.find("did you mean 'item.save'?") != std::string::npos);
    BOOST_TEST(Json::read(trimmed(desk.run({"reports", "--format", "json"}).out)).is_list());
    BOOST_TEST(desk.run({"reports"}).status == 0);
}

// Each page is asked for by what the one before says is next, until nothing is.
BOOST_AUTO_TEST_CASE(a_long_report_is_answered_by_pages) {
    const Desk desk;
    BOOST_TEST_REQUIRE(desk.apply(item("A-1") + item("B") + item("C.2")).status == 0);
    std::string found;
    std::string next;
    for (int page = 0; page == 0 || (!next.empty() && page < 9); ++page) {
        std::vector<std::string> words{"report",  desk.company, "items", "--limit", "1",
                                       "--format", "json"};
        if (page > 0) words.insert(words.end(), {"--after", next});
        const Json answer = Json::read(trimmed(desk.run(words).out));
        for (const Json& row : answer.find("rows")->items()) found += row.text_or("item", "") + ';';
        next = answer.text_or("next", "");
    }
    BOOST_TEST(found == "A-1;B;C.2;");
    const Ran table = desk.run({"report", desk.company, "items", "--limit", "2"});
    BOOST_TEST(table.err.starts_with("More follows: --after "));
    BOOST_TEST(table.out.find("C.2") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_report_is_answered_in_each_format) {
    const Desk desk;
    BOOST_TEST_REQUIRE(desk.apply(item("A")).status == 0);
    const Ran json = desk.run({"report", desk.company, "items", "--format", "json"});
    BOOST_TEST_REQUIRE(json.status == 0, json.err);
    BOOST_TEST(Json::read(trimmed(json.out)).items().at(0).text_or("item", "") == "A");
    const std::string file = (desk.folder / "items.csv").string();
    BOOST_TEST(desk.run({"report", desk.company, "items", "-o", file}).status == 0);
    BOOST_TEST(read_file(file).starts_with("item,"));
    BOOST_TEST(desk.run({"report", desk.company, "items", "--item=B", "--format", "csv"}).out.find(
                   "\r\nA,") == std::string::npos);
    BOOST_TEST(desk.run({"report", desk.company, "items", "item=A"}).status == 0);
    BOOST_TEST(desk.run({"report", desk.company, "items", "--no-such", "x"}).status == 1);
    BOOST_TEST(desk.run({"report", desk.company, "itemz"}).status == 1);
    BOOST_TEST(desk.run({"report", desk.company, "items", "--format", "docx"}).status == 2);
    const Ran dated = desk.run({"report", desk.company, "stock_on_hand", "--as-of", "yesterday"});
    BOOST_TEST(dated.status == 1);
    BOOST_TEST(dated.err.find("as_of") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_company_is_checked_copied_replayed_backed_up_and_restored) {
    const Desk desk;
    BOOST_TEST_REQUIRE(desk.apply(item("A") + item("B")).status == 0);
    const std::string hash = desk.run({"hash", desk.company}).out;
    const Ran checked = desk.run({"check", desk.company});
    BOOST_TEST(checked.status == 0, checked.out);
    BOOST_TEST(checked.out.find("ok      audit_chain_is_whole: ") != std::string::npos);
    BOOST_TEST(desk.run({"rebuild", desk.company}).out.starts_with("nothing changed"));
    BOOST_TEST(desk.run({"copy", desk.company, desk.beside("copied")}).status == 0);
    BOOST_TEST(desk.run({"hash", desk.beside("copied")}).out == hash);
    BOOST_TEST(desk.run({"copy", desk.company, desk.beside("copied")}).status == 3);
    const Ran replayed = desk.run({"replay", desk.company, desk.beside("replayed")});
    BOOST_TEST(replayed.status == 0, replayed.out);
    BOOST_TEST(desk.run({"hash", desk.beside("replayed")}).out == hash);
    BOOST_TEST(desk.run({"backup", desk.company, desk.beside("saved")}).status == 0);
    BOOST_TEST(desk.run({"backup", desk.company, desk.beside("saved")}).status == 3);
    BOOST_TEST(desk.run({"restore", desk.beside("saved"), desk.beside("restored")}).status == 0);
    BOOST_TEST(desk.run({"hash", desk.beside("restored")}).out == hash);
    BOOST_TEST(desk.run({"restore", desk.beside("saved"), desk.company}).status == 3);
}

BOOST_AUTO_TEST_CASE(a_company_moves_to_a_server_and_back) {
    if (backends().size() < 2) return;
    const Desk desk;
    BOOST_TEST_REQUIRE(desk.apply(item("A")).status == 0);
    const std::string hash = desk.run({"hash", desk.company}).out;
    const TestDatabase server(Backend::postgresql);
    const Ran copied = desk.run({"copy", desk.company, server.address});
    BOOST_TEST_REQUIRE(copied.status == 0, copied.err);
    BOOST_TEST(desk.run({"hash", server.address}).out == hash);
    BOOST_TEST(desk.run({"check", server.address}).status == 0);
    BOOST_TEST(desk.run({"copy", server.address, desk.beside("back")}).status == 0);
    BOOST_TEST(desk.run({"hash", desk.beside("back")}).out == hash);
    BOOST_TEST(desk.run({"backup", server.address, desk.beside("saved")}).status == 0);

    const TestDatabase second(Backend::postgresql);
    BOOST_TEST(desk.run({"restore", desk.beside("saved"), second.address}).status == 0);
    BOOST_TEST(desk.run({"hash", second.address}).out == hash);
    const TestDatabase third(Backend::postgresql);
    BOOST_TEST(desk.run({"replay", server.address, third.address}).status == 0);
    const TestDatabase fourth(Backend::postgresql);
    BOOST_TEST(desk.run({"init", fourth.address, "--name", "N", "--currency", "USD", "--chart",
                         "us-trading"})
                   .status == 0);
}

BOOST_AUTO_TEST_CASE(a_company_that_was_tampered_with_fails_its_check) {
    const Desk desk;
    BOOST_TEST_REQUIRE(desk.apply(item("A")).status == 0);
    {
        const auto connection = open_company(desk.company);
        connection->run_script("update company set chain_hash = '00'");
    }
    const Ran checked = desk.run({"check", desk.company});
    BOOST_TEST(checked.status == 4);
    BOOST_TEST(checked.out.find("BROKEN  audit_chain_is_whole: ") != std::string::npos);
    const Ran json = desk.run({"check", desk.company, "--format", "json"});
    BOOST_TEST(json.status == 4);
    int broken = 0;
    const Json proofs = Json::read(trimmed(json.out));
    for (const Json& proof : proofs.items())
        broken += *proof.find("holds")->boolean() ? 0 : 1;
    BOOST_TEST(broken == 2);  // of the log itself, and of what it gives
    BOOST_TEST(desk.run({"replay", desk.company, (desk.folder / "replayed").string()}).status == 4);
}

// No other fact says what an item weighs: the log alone knows it.
BOOST_AUTO_TEST_CASE(a_figure_that_only_the_log_knows_is_found_and_named) {
    const Desk desk;
    BOOST_TEST_REQUIRE(desk.apply(item("A") + item("B")).status == 0);
    const Ran good = desk.run({"check", desk.company});
    BOOST_TEST(good.out.find("performed again as well, and each figure compared") !=
               std::string::npos);
    open_company(desk.company)->run_script("update item set weight = 1 where sku = 'B'");
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"check", desk.company},
          {"check", desk.company, "--thorough"}}) {
        const Ran checked = desk.run(words);
        BOOST_TEST(checked.status == 4);
        const std::size_t named = checked.out.find("BROKEN  log_gives_the_company: ");
        BOOST_TEST_REQUIRE(named != std::string::npos, checked.out);
        const std::string found = checked.out.substr(named);
        for (const char* word : {"item", "(B)", "weight", "1", "0"})
            BOOST_TEST(found.find(word) != std::string::npos, found);
    }
}

BOOST_AUTO_TEST_CASE(a_file_is_imported) {
    const Desk desk;
    const std::string csv = desk.file("items.csv", "Item Code;Name;sales price\n"
                                                   "A;Bolt;1,20\nB;M\xFCtter;2,50\n;Pin;\n");
    const auto import = [&](const std::vector<std::string>& options) {
        std::vector<std::string> words{"import", desk.company, "items", csv};
        words.insert(words.end(), options.begin(), options.end());
        return desk.run(words);
    };
    const Ran all = import({});
    BOOST_TEST(all.status == 1);
    BOOST_TEST(all.out.find("Nothing was changed") != std::string::npos);
    BOOST_TEST(all.out.find("  4  Item Code         a value is missing") != std::string::npos,
               all.out);
    const Ran dry = import({"--dry-run", "--format", "json"});
    BOOST_TEST(Json::read(trimmed(dry.out)).find("made")->number()->digits == "2");
    const Ran skipped = import({"--skip-refused", "--save-map"});
    BOOST_TEST(skipped.out.starts_with("3 rows, 3 records: 2 made, 0 already in, 1 refused.\n"),
               skipped.out);
    BOOST_TEST(desk.run({"report", desk.company, "items", "--format", "csv"}).out.find("Mütter") !=
               std::string::npos);
    BOOST_TEST(
        import({"--skip-refused"}).out.starts_with("3 rows, 3 records: 0 made, 2 already in"));
    BOOST_TEST(desk.run({"import", desk.company, "itms", csv}).status == 1);
    BOOST_TEST(desk.run({"import", desk.company, "items", csv, "--map", "/no/file"}).status == 1);
    const std::string map =
        desk.file("map.json", R"({"code":"Item Code","name":"Name","supplier":"=yes"})");
    BOOST_TEST(desk.run({"import", desk.company, "partners", csv, "--map", map, "--skip-refused"})
                   .out.starts_with("3 rows, 3 records: 2 made"));
}

BOOST_AUTO_TEST_SUITE_END()
