// init: makes a company.
#include <filesystem>
#include <random>

#include "app/cli/commands.h"
#include "app/program/program.h"
#include "db/connection.h"
#include "office/office.h"

namespace storekeep::cli {

namespace {

// What makes this company unlike any other; seals and salts follow from it.
std::string random_identity() {
    std::random_device random;
    std::string identity;
    for (int word = 0; word < 4; ++word) identity += fmt::format("{:08x}", random());
    return identity;
}

// A company in a temporary file, to see whether it can be made before anything is made.
class Trial {
public:
    explicit Trial(const std::string& identity)
        : path_((std::filesystem::temp_directory_path() / ("storekeep-" + identity)).string()),
          connection_(create_database(path_)) {}
    ~Trial() {
        connection_.reset();
        std::error_code ignored;
        for (const char* ending : {"", "-wal", "-shm", "-journal"})
            std::filesystem::remove(path_ + ending, ignored);
    }
    Trial(const Trial&) = delete;
    Trial& operator=(const Trial&) = delete;

    Reply rehearse(const Request& request) {
        return LocalOffice(program(), *connection_, "system").rehearse(request);
    }

private:
    const std::string path_;
    std::unique_ptr<Connection> connection_;
};

Status init(const Arguments& arguments, Terminal& terminal) {
    const std::string identity = random_identity();
    const Request request{Json::object()
                              .set("op", "company.create")
                              .set("name", arguments.option("--name"))
                              .set("currency", arguments.option("--currency"))
                              .set("chart", arguments.option("--chart"))
                              .set("identity", identity)
                              .set("owner", arguments.option("--owner", "owner"))};
    if (const Reply reply = Trial(identity).rehearse(request); !reply.ok) throw *reply.refusal;

    const std::string address = arguments.operand("COMPANY");
    const auto connection = create_database(address);
    const Reply reply = LocalOffice(program(), *connection, "system").perform(request);
    if (!reply.ok) throw *reply.refusal;
    terminal.out << fmt::format("{} is ready in {}; its first user is {}\n",
                                arguments.option("--name"), address,
                                arguments.option("--owner", "owner"));
    return all_done;
}

}  // namespace

Command init_command() {
    return {"init",
            "Makes a company",
            {{"COMPANY", "where: a file that is not there yet, or a postgresql:// address"}},
            {{"--name", "NAME", "the company's name", {}, {}, true},
             {"--currency", "CODE", "the currency of its books, as USD", {}, {}, true},
             {"--chart", "CHART", "its first accounts, as us-trading", {}, {}, true},
             {"--owner", "NAME", "its first user, who may do everything; left out: owner"}},
            init};
}

}  // namespace storekeep::cli
