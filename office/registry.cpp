#include "office/registry.h"

#include <stdexcept>

#include "core/must.h"

namespace storekeep {

Registry::Registry(std::vector<Module> modules, std::vector<Report> reports,
                   HoldsRight answer)
    : modules_(std::move(modules)), reports_(std::move(reports)), holds_right_(answer) {
    for (Module& module : modules_)
        for (Operation& operation : module.operations) {
            if (!operation.run_with) continue;
            operation.run = [this, run = operation.run_with](Tx& tx, const Json& body) {
                return run(*this, tx, body);
            };
            for (const std::string_view code : operation.passes_on)
                operation.refusals.push_back(&rule_of_others(code));
        }
}

const Rule& Registry::rule_of_others(std::string_view code) const {
    for (const Operation* operation : operations())
        for (const Rule* rule : operation->refusals)
            if (rule->code == code) return *rule;
    must(false, fmt::format("an operation refuses with {}", code));
    throw std::logic_error("not reached");
}

Registry::~Registry() = default;

std::vector<const Operation*> Registry::operations() const {
    std::vector<const Operation*> all;
    for (const Module& module : modules_)
        for (const Operation& operation : module.operations) all.push_back(&operation);
    return all;
}

std::vector<const Proof*> Registry::proofs() const {
    std::vector<const Proof*> all;
    for (const Module& module : modules_)
        for (const Proof& proof : module.proofs) all.push_back(&proof);
    return all;
}

std::vector<const Importer*> Registry::importers() const {
    std::vector<const Importer*> all;
    for (const Module& module : modules_)
        for (const Importer& importer : module.importers) all.push_back(&importer);
    return all;
}

const Operation* Registry::find_operation(std::string_view name) const {
    for (const Module& module : modules_)
        for (const Operation& operation : module.operations)
            if (operation.name == name) return &operation;
    return nullptr;
}

const Report* Registry::find_report(std::string_view name) const {
    for (const Report& report : reports_)
        if (report.name == name) return &report;
    return nullptr;
}

const Importer* Registry::find_importer(std::string_view name) const {
    for (const Importer* importer : importers())
        if (importer->name == name) return importer;
    return nullptr;
}

}  // namespace storekeep
