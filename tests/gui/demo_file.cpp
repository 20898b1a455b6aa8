#include "tests/gui/demo_file.h"

#include <filesystem>

#include "app/demo/demo_company.h"
#include "app/program/program.h"
#include "db/connection.h"

namespace storekeep::gui {

namespace {

const Date last_day = Date::of(2026, 3, 31);

const std::string& made_once() {
    static const TestDatabase file(Backend::sqlite);
    static const bool made = [] {
        const auto connection = file.create();
        demo::DemoWishes wishes;
        wishes.through = last_day;
        wishes.days = 45;
        demo::make_demo(*connection, wishes);
        return true;
    }();
    BOOST_REQUIRE(made);
    return file.address;
}

// Half past eight in the morning: home says so.
Clock morning() {
    return {[] { return *Instant::read("2026-04-01T08:30:00.000000Z"); },
            [] { return Date::of(2026, 4, 1); }};
}

}  // namespace

DemoFile::DemoFile() : path_(fresh_path(".storekeep")) {
    std::filesystem::copy_file(made_once(), path_);
}

DemoFile::~DemoFile() {
    for (const char* ending : {"", "-wal", "-shm"}) std::filesystem::remove(path_ + ending);
}

Entering DemoFile::entering() const { return {"owner", path_, morning()}; }

Table DemoFile::ask(const std::string& report) const {
    const auto connection = open_company(path_);
    return LocalOffice(program(), *connection, "owner", morning()).ask({report, {}});
}

void DemoFile::must(const std::string& request) const {
    const auto connection = open_company(path_);
    LocalOffice office(program(), *connection, "owner", morning());
    const Reply reply = office.perform({Json::read(request)});
    BOOST_REQUIRE_MESSAGE(reply.ok, request << " " << reply.as_json("").written());
}

}  // namespace storekeep::gui
