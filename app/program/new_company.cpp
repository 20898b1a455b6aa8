#include "app/program/new_company.h"

#include <random>

#include "app/program/program.h"
#include "db/scratch.h"
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
    // Whether it can be made is seen before anything is made.
    const Reply trial = LocalOffice(program(), *scratch_database(), "system").rehearse(request);
    if (!trial.ok) throw *trial.refusal;
    const auto connection = create_database(wanted.address);
    const Reply reply = LocalOffice(program(), *connection, "system").perform(request);
    if (!reply.ok) throw *reply.refusal;
}

}  // namespace storekeep
