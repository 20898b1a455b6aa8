#include "app/program/new_company.h"

#include <filesystem>
#include <random>

#include "app/program/program.h"
#include "db/connection.h"
#include "office/office.h"

namespace storekeep {

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

}  // namespace

void make_company(const NewCompany& wanted) {
    const std::string identity = random_identity();
    const Request request{Json::object()
                              .set("op", "company.create")
                              .set("name", wanted.name)
                              .set("currency", wanted.currency)
                              .set("chart", wanted.chart)
                              .set("identity", identity)
                              .set("owner", wanted.owner)};
    if (const Reply reply = Trial(identity).rehearse(request); !reply.ok) throw *reply.refusal;
    const auto connection = create_database(wanted.address);
    const Reply reply = LocalOffice(program(), *connection, "system").perform(request);
    if (!reply.ok) throw *reply.refusal;
}

}  // namespace storekeep
