#include "app/program/checking.h"

#include "app/program/performing_again.h"
#include "app/program/program.h"
#include "app/program/side_by_side.h"
#include "core/must.h"
#include "db/differences.h"
#include "db/maintenance.h"
#include "db/scratch.h"

namespace storekeep {

namespace {

Table no_breaks() { return {"", {text_column("break")}, {}}; }

Table told(const std::string& what) {
    Table breaks = no_breaks();
    breaks.add(what);
    return breaks;
}

// A check that stumbles over impossible data has found a break as well.
Table breaks_of(const std::function<Table()>& check) {
    try {
        return check();
    } catch (const BrokenInvariant& broken) {
        return told(broken.what());
    } catch (const Refusal& refusal) {
        return told(refusal.message());
    } catch (const Fault& fault) {
        if (fault.kind() != Fault::Kind::damaged) throw;
        return told(fault.what());
    }
}

Checked file_checked(Connection& connection, bool whole) {
    return {"database_is_whole", "the database's own check of its file finds nothing",
            breaks_of([&] {
                Table breaks = no_breaks();
                for (const std::string& problem : integrity_problems(connection, whole))
                    breaks.add(problem);
                return breaks;
            })};
}

Checked proof_checked(const Proof& proof, Connection& connection) {
    Checked checked{std::string(proof.name), std::string(proof.claim),
                    breaks_of([&] { return proof.breaks(*connection.snapshot()); })};
    checked.breaks.title.clear();
    return checked;
}

Table differences_from(Reads& company, Reads& fresh) {
    Table breaks{"",
                 {text_column("table"), text_column("record"), text_column("column"),
                  text_column("is"), text_column("log_gives")},
                 {}};
    for (const Difference& one : differences(company, fresh))
        breaks.add(one.table, one.record, one.column, one.here, one.there);
    return breaks;
}

// Others go on working meanwhile: the log and the company are of one moment.
Checked log_checked(Connection& connection, const CheckWatch& watch) {
    return {"log_gives_the_company",
            "the operation log, performed again, gives the same company row by row", breaks_of([&] {
                const auto company = connection.snapshot();
                const auto fresh = scratch_database();
                const PerformedAgain again = perform_again(*company, *fresh, watch.performed);
                if (!again.stopped.empty()) return told(again.stopped);
                return differences_from(*company, *fresh->snapshot());
            })};
}

}  // namespace

std::size_t CheckPlan::count() const { return program().proofs().size() + (again ? 2 : 1); }

std::string CheckPlan::in_words() const {
    const std::string log =
        fmt::format("the log of {} operation{}", operations, operations == 1 ? "" : "s");
    return again ? log + " was performed again as well, and each figure compared with what it gives"
                 : log + " was not performed again: a thorough check does, and takes much longer";
}

CheckPlan check_plan(Connection& connection, CheckDepth depth) {
    CheckPlan plan;
    plan.whole_file = depth == CheckDepth::daily || depth == CheckDepth::thorough;
    plan.operations = connection.snapshot()->company().sequence;
    plan.again = depth == CheckDepth::thorough ||
                 (depth != CheckDepth::proofs && plan.operations <= short_log);
    return plan;
}

void check_all(Connection& connection, const CheckPlan& plan, const CheckWatch& watch) {
    std::vector<std::function<Checked()>> checks{
        [&] { return file_checked(connection, plan.whole_file); }};
    for (const Proof* proof : program().proofs())
        checks.emplace_back([&connection, proof] { return proof_checked(*proof, connection); });
    side_by_side<Checked>(checks, watch.take);
    if (plan.again) watch.take(log_checked(connection, watch));
}

std::string broken_proofs(Connection& connection, CheckDepth depth) {
    std::string broken;
    check_all(connection, check_plan(connection, depth), {[&](const Checked& checked) {
                  if (!checked.holds()) broken += (broken.empty() ? "" : ", ") + checked.name;
              }});
    return broken;
}

}  // namespace storekeep
