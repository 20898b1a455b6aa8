#include "app/program/checking.h"

#include "app/program/program.h"
#include "core/must.h"
#include "db/maintenance.h"

namespace storekeep {

namespace {

Table told(const std::string& what) {
    Table breaks{"", {text_column("break")}, {}};
    breaks.add(what);
    return breaks;
}

Checked file_checked(Connection& connection) {
    Checked file{"database_is_whole", "the database's own check of its file finds nothing",
                 {"", {text_column("break")}, {}}};
    try {
        for (const std::string& problem : integrity_problems(connection)) file.breaks.add(problem);
    } catch (const Fault& fault) {
        if (fault.kind() != Fault::Kind::damaged) throw;
        file.breaks = told(fault.what());
    }
    return file;
}

// A proof that stumbles over impossible data has found a break as well.
Checked proof_checked(const Proof& proof, Reads& reads) {
    Checked checked{std::string(proof.name), std::string(proof.claim), {}};
    try {
        checked.breaks = proof.breaks(reads);
    } catch (const BrokenInvariant& broken) {
        checked.breaks = told(broken.what());
    } catch (const Refusal& refusal) {
        checked.breaks = told(refusal.message());
    } catch (const Fault& fault) {
        if (fault.kind() != Fault::Kind::damaged) throw;
        checked.breaks = told(fault.what());
    }
    checked.breaks.title.clear();
    return checked;
}

}  // namespace

void check_all(Connection& connection, const std::function<bool(const Checked&)>& take) {
    if (!take(file_checked(connection))) return;
    const auto snapshot = connection.snapshot();
    for (const Proof* proof : program().proofs())
        if (!take(proof_checked(*proof, *snapshot))) return;
}

std::size_t count_of_checks() { return program().proofs().size() + 1; }

std::string broken_proofs(Connection& connection) {
    std::string broken;
    check_all(connection, [&](const Checked& checked) {
        if (!checked.holds()) broken += (broken.empty() ? "" : ", ") + checked.name;
        return true;
    });
    return broken;
}

}  // namespace storekeep
