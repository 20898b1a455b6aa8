// Addresses are remembered without their passwords.
#include "app/desktop/frame/secrets.h"
#include "app/desktop/frame/start_frame.h"
#include "tests/gui/window.h"

namespace storekeep::gui {

BOOST_AUTO_TEST_SUITE(secrets_gui)

BOOST_AUTO_TEST_CASE(an_address_is_told_without_its_password) {
    using namespace desktop;
    BOOST_TEST(without_password("postgresql://ana:s%40cret@host/books") ==
               "postgresql://ana@host/books");
    BOOST_TEST(password_in("postgresql://ana:s%40cret@host/books") == "s%40cret");
    BOOST_TEST(without_password("postgresql://host:5432/books") == "postgresql://host:5432/books");
    BOOST_TEST(without_password("/home/ana/books.storekeep") == "/home/ana/books.storekeep");
    BOOST_TEST(password_in("postgresql://ana@host:5432/books") == "");
}

BOOST_AUTO_TEST_CASE(no_password_reaches_the_file_of_what_is_remembered) {
    desktop::Remembered remembered(fresh_path(".settings"));
    desktop::remember_company(remembered, "postgresql://ana:s3cret@host/books", "Books", "owner");
    BOOST_TEST(remembered.value("recent").written().find("s3cret") == std::string::npos);
    BOOST_TEST(*remembered.value("last").text() == "postgresql://ana@host/books");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
