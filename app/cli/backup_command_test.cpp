// The company in a safe place, day after day.
#include <boost/test/unit_test.hpp>

#include "tests/support/desk.h"

using namespace storekeep;

namespace {

std::size_t files_in(const std::filesystem::path& folder) {
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder)) ++count;
    return count;
}

const std::string unit_and_item =
    R"({"op":"item.save","sku":"A","name":"A","category":"GOODS","unit":"EA"})"
    "\n";

}  // namespace

BOOST_AUTO_TEST_SUITE(backup_command)

BOOST_AUTO_TEST_CASE(a_folder_keeps_the_newest_backups_each_proven) {
    const Desk desk;
    const std::string folder = desk.beside("safe");
    std::filesystem::create_directory(folder);
    desk.file("safe/somebody-elses.storekeep", "not ours to remove");
    for (int time = 0; time < 4; ++time) {
        const Ran ran = desk.run({"backup", desk.company, folder, "--keep", "2"});
        BOOST_TEST(ran.status == 0, ran.err);
        BOOST_TEST(ran.out.find("every proof holds") != std::string::npos);
    }
    BOOST_TEST(files_in(folder) == 3U);
}

BOOST_AUTO_TEST_CASE(the_day_is_done_once_and_what_it_kept_can_be_restored) {
    const Desk desk;
    BOOST_TEST_REQUIRE(desk.apply(unit_and_item).status == 0);
    const std::string folder = desk.beside("safe");
    BOOST_TEST(desk.run({"daily", desk.company, folder}).status == 0);
    const Ran again = desk.run({"daily", desk.company, folder});
    BOOST_TEST(again.out.starts_with("today's backup is "));
    BOOST_TEST_REQUIRE(files_in(folder) == 1U);
    const std::string saved = std::filesystem::directory_iterator(folder)->path().string();
    BOOST_TEST(desk.run({"restore", saved, desk.beside("restored")}).status == 0);
    BOOST_TEST(desk.run({"hash", desk.beside("restored")}).out ==
               desk.run({"hash", desk.company}).out);
}

BOOST_AUTO_TEST_CASE(a_company_that_breaks_a_proof_pushes_no_good_backup_out) {
    const Desk desk;
    BOOST_TEST_REQUIRE(desk.apply(unit_and_item).status == 0);
    open_company(desk.company)->run_script("update company set chain_hash = '00'");
    const Ran daily = desk.run({"daily", desk.company, desk.beside("safe")});
    BOOST_TEST(daily.status == 4);
    BOOST_TEST(daily.out.find("audit_chain_is_whole") != std::string::npos);
    BOOST_TEST(files_in(desk.beside("safe")) == 0U);
    // Asked for by name it is written all the same, and said.
    const Ran asked = desk.run({"backup", desk.company, desk.beside("saved")});
    BOOST_TEST(asked.status == 4);
    BOOST_TEST(asked.out.find("breaks audit_chain_is_whole") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(how_many_to_keep_is_a_number_and_of_a_folder) {
    const Desk desk;
    for (const char* wrong : {"0", "-1", "x", ""})
        BOOST_TEST(desk.run({"backup", desk.company, desk.folder.string(), "--keep", wrong})
                       .status == 2);
    BOOST_TEST(desk.run({"backup", desk.company, desk.beside("saved"), "--keep", "2"}).status == 2);
}

BOOST_AUTO_TEST_SUITE_END()
